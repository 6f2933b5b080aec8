# 简体中文邮件。每种通知有一行主题和纯文本正文；链接单独成行。带 $ 的词由程序填入；有 x 时 `$has-x` 为 yes。
# `$operator` 和 `$programme` 可用于任何位置。对个人用“你”，对公司用“贵公司”。

footer =
    { $operator }，{ $programme }
    此邮件因涉及贵公司的帐户而自动发送，请勿直接回复。
footer-optional =
    { $operator }，{ $programme }
    此邮件为自动发送。你可以在通知设置中选择接收哪些此类邮件。

## 注册

email-verification =
    .subject = 请确认你在 { $company } 的电子邮件地址
    .body =
        { $name }，你好：

        { $company } 申请加入 { $programme }，并将你填为主要联系人。请确认此地址属于你；确认后我们即开始审核。

        { $link }

        如果你不了解此申请，请在这里告诉我们，我们会停止处理：

        { $disown_link }

enrolment-closing =
    .subject = { $days ->
        [1] { $company } 的申请将于明天关闭
       *[other] { $company } 的申请将于 { $days } 天后关闭
    }
    .body =
        { $name }，你好：

        { $company } 的主要联系人地址尚未确认。{ $days } 天后该申请将自动关闭。如需继续，请重新发送验证邮件并打开其中的链接：

        { $link }

        如果没有收到邮件，请检查地址是否正确，以及邮件是否被过滤。

enrolment-status-changed =
    .subject = { $company } 的申请：{ $status }
    .body =
        { $name }，你好：

        { $company } 加入 { $programme } 的申请有了新进展。当前状态：{ $status }。

        你可以在这里查看每一个步骤：

        { $link }

verification-passed =
    .subject = { $company } 已通过验证
    .body =
        { $name }，你好：

        { $company } 的验证已完成。开始交易前还有一步：由贵公司的全局管理员签署合作伙伴协议。在此之前，需要先关联贵公司所在国家/地区的合作伙伴 ID。

        { $link }

document-requested =
    .subject = 我们需要 { $company } 提供一份文件
    .body =
        { $name }，你好：

        为继续验证 { $company }，我们需要以下材料：

        { $request }

        请在这里上传。在此之前审核会等待贵公司，等待的时间不计入审核时间。

        { $link }

verification-rejected =
    .subject = { $company } 未能通过验证
    .body =
        { $name }，你好：

        我们未能验证 { $company }，原因如下：

        { $reason }

        在 { $appeal_until } 之前，你可以更正并申请重新审核：

        { $link }

verification-stuck =
    .subject = { $company } 的验证时间比平常长
    .body =
        { $name }，你好：

        { $company } 的验证已超过五个工作日，目前停在这一步：{ $check }。

        我们的指南说明了通常有效的办法。如果仍无进展，请在同一页面创建支持请求，该步骤已自动填好。

        { $link }

## 合作伙伴协议

agreement-signed =
    .subject = 回执：{ $company } 已签署合作伙伴协议
    .body =
        { $signer } 已代表 { $company } 签署合作伙伴协议。

        区域：{ $region }
        版本：{ $version }
        签署时间：{ $signed_at }
        文本的 SHA-256：{ $sha256 }

        已签署的文本可在这里阅读和下载：

        { $link }

agreement-reminder =
    .subject = { $company } 尚未签署合作伙伴协议
    .body =
        适用于区域“{ $region }”的合作伙伴协议正等待签署。在 { $company } 的全局管理员签署之前，无法通过贵公司开展新业务。已在运行的业务不受影响。

        { $link }

agreement-new-version =
    .subject = 合作伙伴协议新版本：{ $version }
    .body =
        合作伙伴协议有了新版本 { $version }。概要如下：

        { $summary }

        { $company } 对现行版本的签署在 { $enforce_from } 之前有效。请在此之前由全局管理员阅读并签署新版本。

        { $link }

agreement-enforcement-near =
    .subject = 请在 { $enforce_from } 之前签署合作伙伴协议 { $version } 版
    .body =
        { $company } 尚未签署合作伙伴协议 { $version } 版。该版本将于 { $enforce_from } 生效，还有 { $days } 天。此后在全局管理员签署之前无法下新订单；已在运行的业务不受影响。

        { $link }

## 合作伙伴之间

partnership-invitation =
    .subject = { $inviter } 希望成为贵公司的间接提供商
    .body =
        { $inviter }（{ $country }，区域：{ $region }）希望在 { $programme } 中作为间接提供商与贵公司合作。

        { $has-message ->
            [yes] { $inviter } 写道：

            { $message }
           *[no] { "" }
        }

        如果接受，{ $inviter } 可以下单并将贵公司列为经销商，也可以协助管理贵公司的租户。客户仍属于贵公司，管理访问权限可以随时终止。

        贵公司的全局管理员可以在 { $expires } 之前查看详情并接受或拒绝：

        { $link }

partnership-accepted =
    .subject = { $provider } 与 { $reseller } 已建立合作
    .body =
        { $reseller } 已授权 { $provider } 作为其间接提供商。从现在起，{ $provider } 可以在新订单中将 { $reseller } 列为经销商。双方的现有客户均未移交。

partnership-declined =
    .subject = { $reseller } 已拒绝与 { $provider } 合作
    .body =
        { $reseller } 已拒绝 { $provider } 的邀请。两家公司之间没有任何变化。可以随时发送新的邀请。

partnership-to-confirm =
    .subject = 请确认 { $reseller } 是贵公司的经销商
    .body =
        { $reseller } 接受了 { $provider } 发送到 { $email } 的邀请。该地址不属于 { $reseller } 的任何已验证域，因此在 { $provider } 确认这是正确的公司之前，合作关系暂不生效。

        { $link }

reseller-admin-access-removed =
    .subject = { $partner } 不再管理 { $customer } 的租户
    .body =
        { $customer } 的全局管理员已删除 { $partner } 的管理访问权限。合作关系、订单和共同客户不受影响。只有经 { $customer } 同意才能重新授予权限。

partnership-end-requested =
    .subject = 申请终止 { $provider } 与 { $reseller } 的合作关系
    .body =
        有人申请终止 { $provider } 与 { $reseller } 的合作关系，理由如下：

        { $reason }

        另一方可以在 { $object_until } 之前向我们提出异议。在作出决定之前，合作关系继续有效。

partnership-end-refused =
    .subject = { $provider } 与 { $reseller } 的合作关系继续有效
    .body =
        终止 { $provider } 与 { $reseller } 合作关系的申请未获批准：

        { $reason }

partnership-ended =
    .subject = { $provider } 与 { $reseller } 的合作关系已终止
    .body =
        { $provider } 与 { $reseller } 在 { $programme } 中不再是合作伙伴。客户仍与双方保持关联，正在运行的订阅继续运行，对客户的管理访问权限不变。{ $provider } 不能再在新订单中列出 { $reseller }。通过新的邀请可以重新建立合作。

## 客户

customer-invitation =
    .subject = { $inviter } 希望与贵公司合作
    .body =
        { $inviter }（{ $country }，区域：{ $region }）希望成为贵公司的合作伙伴，以便贵公司通过其购买。{ $has-provider ->
            [yes] 订单将由其提供商 { $provider } 提交，该提供商也会同时成为贵公司的合作伙伴。
           *[no] { "" }
        }

        { $has-message ->
            [yes] { $inviter } 写道：

            { $message }
           *[no] { "" }
        }

        贵公司已购买的内容不会有任何变化。链接页面会准确列出将要授予的权限；贵公司的全局管理员可以在 { $expires } 之前接受或拒绝：

        { $link }

gdap-invitation =
    .subject = { $inviter } 请求管理访问权限
    .body =
        { $inviter }（{ $country }）以“{ $name }”的名称请求对贵公司租户的有限管理访问权限。

        { $has-message ->
            [yes] { $inviter } 写道：

            { $message }
           *[no] { "" }
        }

        链接页面列出了每个角色及其期限。贵公司的全局管理员可以在 { $expires } 之前批准或拒绝，之后也可以随时终止：

        { $link }

relationship-accepted =
    .subject = { $customer } 已接受邀请
    .body =
        { $customer } 已接受邀请。{ $partner } 现已列入其合作伙伴，在客户协议被接受后即可与其交易。

relationship-declined =
    .subject = { $customer } 已拒绝邀请
    .body =
        { $customer } 已拒绝邀请，没有任何变化。你可以与客户沟通后重新发送邀请。

relationship-removed =
    .subject = { $partner } 与 { $customer } 不再关联
    .body =
        { $partner } 与 { $customer } 的经销商关系及其管理访问权限已删除。贵公司与 { $customer } 的关系不受影响，但 { $partner } 不能再为其下单。

customer-agreement-attested =
    .subject = { $partner } 声明 { $customer } 已接受客户协议
    .body =
        { $name }，你好：

        { $partner } 记录你已于 { $agreed_on } 代表 { $customer } 接受“{ $title }”。文本可在这里阅读：

        { $link }

        如果与事实不符，请联系 { $partner }。

admin-access-granted =
    .subject = { $partner } 现在可以管理 { $customer } 的租户
    .body =
        { $customer } 已向 { $partner } 授予对其租户的委派管理。{ $customer } 的全局管理员可以随时在合作伙伴关系页面上将其删除。

admin-access-removed =
    .subject = { $partner } 不再管理 { $customer } 的租户
    .body =
        { $partner } 对 { $customer } 租户的委派管理已结束。订阅和交易权不受影响。

gdap-approved =
    .subject = { $customer } 已批准“{ $name }”
    .body =
        { $customer } 已批准 { $partner } 的精细化访问权限“{ $name }”，有效期至 { $expires }。在 { $partner } 将其安全组分配给各角色之前，该权限不产生任何作用。

gdap-terminated =
    .subject = { $partner } 与 { $customer } 之间的“{ $name }”已终止
    .body =
        { $partner } 对 { $customer } 租户的精细化访问权限“{ $name }”已提前终止。订阅和交易权不受影响。

gdap-expiring =
    .subject = { $days ->
        [1] { $partner } 与 { $customer } 之间的“{ $name }”将于明天到期
       *[other] { $partner } 与 { $customer } 之间的“{ $name }”将于 { $days } 天后到期
    }
    .body =
        { $partner } 对 { $customer } 租户的精细化访问权限“{ $name }”将于 { $expires } 到期。如果仍有需要，请由 { $partner } 发送新请求，并由 { $customer } 的全局管理员批准。

gdap-expired =
    .subject = { $partner } 与 { $customer } 之间的“{ $name }”已到期
    .body =
        { $partner } 对 { $customer } 租户的精细化访问权限“{ $name }”已到期。订阅和交易权不受影响。如需继续访问，请发送新请求。

## 订单和订阅

order-placed =
    .subject = 已为 { $customer } 订购：{ $quantity } × { $item }
    .body =
        { $actor } 已为 { $customer } 订购 { $quantity } × { $item }。

        订阅：{ $subscription }

order-failed =
    .subject = 未能完成 { $customer } 的订单
    .body =
        未能为 { $customer } 完成 { $quantity } × { $item } 的订单：

        { $reason }

        没有产生任何费用。

subscription-renewed =
    .subject = 已为 { $customer } 续订：{ $quantity } × { $item }
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅已续订。新期限至 { $ends }。在前七天内可以减少席位或取消订阅。

        订阅：{ $subscription }

renewal-coming =
    .subject = { $customer } 的 { $item } 将于 { $ends } 续订
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅将在期限于 { $ends } 结束时自动续订。如有其他打算，请在此之前更改数量或关闭自动续订。

        订阅：{ $subscription }

renewal-without-reseller =
    .subject = { $customer } 的 { $item } 续订后将没有登记经销商
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅将 { $reseller } 列为登记经销商，但该经销商目前已不能与贵公司开展新业务。期限于 { $ends } 结束时，订阅会续订并清除该经销商；除非贵公司在此之前指定另一个有效的经销商。

        订阅：{ $subscription }

subscription-changed =
    .subject = { $customer } 的 { $item } 已更改
    .body =
        { $actor } 已更改 { $customer } 的 { $item } 订阅。现有 { $quantity } 个席位。

        订阅：{ $subscription }

subscription-cancelled =
    .subject = { $customer } 的 { $item } 已取消
    .body =
        { $actor } 已取消 { $customer } 的 { $quantity } × { $item } 订阅。

        订阅：{ $subscription }

subscription-suspended =
    .subject = { $customer } 的 { $item } 已暂停
    .body =
        { $actor } 已暂停 { $customer } 的 { $quantity } × { $item } 订阅。用户暂时无法使用。订阅仍会计费，在期限结束前可以重新激活。

        订阅：{ $subscription }

subscription-reactivated =
    .subject = { $customer } 的 { $item } 已恢复
    .body =
        { $actor } 已重新激活 { $customer } 的 { $quantity } × { $item } 订阅。用户可以继续使用。

        订阅：{ $subscription }

subscription-expired =
    .subject = { $customer } 的 { $item } 已过期
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅期限已结束，没有续订。用户可以使用到 { $disabled_on }。如需继续，请在此之前重新下单。

        订阅：{ $subscription }

subscription-disabled =
    .subject = { $customer } 的 { $item } 已禁用
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅已禁用，用户无法访问。数据保留至 { $deleted_on }。

        订阅：{ $subscription }

subscription-deletion-coming =
    .subject = { $customer } 的 { $item } 数据将于 { $deleted_on } 删除
    .body =
        { $customer } 的 { $quantity } × { $item } 订阅已禁用，将于 { $deleted_on } 连同数据一并删除。请在此之前保存仍需要的内容。

        订阅：{ $subscription }

## 帐户

account-suspended =
    .subject = { $company } 的帐户已暂停
    .body =
        { $company } 暂时无法开展新业务。已在运行的业务可以照常管理。原因：

        { $reason }

        接下来怎么做，请看这里：

        { $link }

account-reinstated =
    .subject = { $company } 的帐户已恢复
    .body =
        { $company } 可以重新开展新业务。感谢贵公司解决了相关问题。

        { $link }

direct-bill-restricted =
    .subject = { $company } 的直接计费帐户已受限制
    .body =
        { $company } 目前未满足对直接计费合作伙伴的全部要求，因此无法进行新的购买。现有订阅继续续订和计费。原因：

        { $reason }

        { $link }

direct-bill-at-risk =
    .subject = { $company } 可能即将不满足直接计费合作伙伴的要求
    .body =
        { $company } 目前未满足以下对直接计费合作伙伴的要求：

        { $requirements }

        请在 { $due } 之前解决，以便继续进行新的购买。

        { $link }

## 费用

invoice-ready =
    .subject = { $company } 的发票 { $number } 已就绪
    .body =
        { $period } 的发票 { $number } 已就绪。

        金额：{ $total }
        到期日：{ $due }

        { $link }

payment-overdue =
    .subject = 发票 { $number } 已逾期
    .body =
        { $company } 的发票 { $number } 金额为 { $total }，已于 { $due } 到期，至今 { $days } 天。请尽快付款，以便继续开展新业务。如果已经付款，请忽略此邮件。

        { $link }

credit-near =
    .subject = { $company } 已使用 { $percent }% 的信用额度
    .body =
        { $company } 已使用信用额度 { $limit } 的 { $percent }%，剩余 { $available }。付款后即可腾出额度用于新的购买。续订和运行中的服务不受影响。

        { $link }

credit-exceeded =
    .subject = { $company } 已达到信用额度上限
    .body =
        { $company } 已达到信用额度上限 { $limit }。收到付款后即可进行新的购买。续订和运行中的服务不受影响。

        { $link }

## 转移

transfer-requested =
    .subject = { $future } 请求接管 { $customer } 的订阅
    .body =
        { $future } 请求 { $current } 转移 { $customer } 的以下订阅：

        { $items }

        { $current } 可以在 { $expires } 之前接受或拒绝：

        { $link }

transfer-accepted =
    .subject = { $current } 已接受 { $customer } 的转移请求
    .body =
        { $current } 已同意将 { $customer } 的以下订阅转移给 { $future }：

        { $items }

        通常需要一刻钟，最多三天。完成后我们会另行通知。

transfer-rejected =
    .subject = { $current } 已拒绝 { $customer } 的转移请求
    .body =
        { $current } 保留 { $customer } 的以下订阅，{ $future } 曾请求转移这些订阅：

        { $items }

transfer-expired =
    .subject = { $customer } 的转移请求已过期
    .body =
        { $future } 向 { $current } 请求转移 { $customer } 的以下订阅，但未及时得到答复：

        { $items }

        没有任何变化，可以重新提出请求。

transfer-completed =
    .subject = { $customer } 的转移已完成
    .body =
        { $customer } 的以下订阅已从 { $current } 转移到 { $future }：

        { $items }

        管理访问权限没有随之转移。

## 支持

case-created =
    .subject = 案例 { $number }：{ $title }
    .body =
        我们已收到你的请求“{ $title }”，案例编号为 { $number }。有新进展时会通知你。

        { $link }

case-updated =
    .subject = 案例 { $number } 有新进展：{ $title }
    .body =
        案例 { $number } 有新进展：

        { $note }

        { $link }

case-closed =
    .subject = 案例 { $number } 已关闭：{ $title }
    .body =
        案例 { $number } 已关闭：

        { $note }

        如果问题仍未解决，可以在案例页面上回复。

        { $link }

## 公告

announcement =
    .subject = { $title }
    .body =
        { $summary }

        { $link }

policy-change =
    .subject = 计划规则变更：{ $title }
    .body =
        { $programme } 的规则将于 { $effective } 变更：

        { $summary }

        变更内容及需要做的事项，请看这里：

        { $link }

## 收入

revenue-warning =
    .subject = { $reseller } 可能失去在区域“{ $region }”的授权
    .body =
        经销商需在十二个月内达到至少 { $minimum } 的收入才能保留授权。{ $reseller } 在区域“{ $region }”的收入目前为 { $revenue }。下次核查时间：{ $due }。

revenue-enforced =
    .subject = { $reseller } 已失去在区域“{ $region }”的授权
    .body =
        { $reseller } 在区域“{ $region }”过去十二个月的收入为 { $revenue }，而要求至少为 { $minimum }。{ $reseller } 不能再开展新业务，其在该区域的合作关系已终止。正在运行的订阅继续运行。一年后可以重新注册。

## 安全和人员

security-incident =
    .subject = 致 { $company } 的安全通知
    .body =
        发生了一件 { $company } 的安全联系人应当知道的事情：

        { $incident }

        请尽快查看：

        { $link }

user-created =
    .subject = 你在 { $company } 的帐户
    .body =
        { $name }，你好：

        { $company } 已为你创建帐户，登录名为 { $sign_in }。创建者会告诉你初始密码，请在登录时更改，然后设置第二种验证方式。

        { $link }

roles-changed =
    .subject = 你在 { $company } 的角色已更改
    .body =
        { $name }，你好：

        { $actor } 已更改 { $sign_in } 在 { $company } 的角色。你现在的角色：

        { $roles }

        如果你并不知情，请询问贵公司的全局管理员。

credit-check-passed =
    .subject = { $company } 已通过信用审查
    .body =
        { $name }，你好：

        { $company } 已通过对直接计费合作伙伴的信用审查。接下来请提交支持计划的证明；在今天之前无需购买。

        { $link }

credit-check-failed =
    .subject = { $company } 未通过信用审查
    .body =
        { $name }，你好：

        { $company } 未通过对直接计费合作伙伴的信用审查：

        { $reason }

        作为经销商开展业务不需要信用审查，贵公司仍可选择这一方式。

        { $link }

## 提醒

reseller-blocked-order =
    .subject = { $customer } 的订单正在等待 { $reseller }
    .body =
        { $provider } 想为 { $customer } 下单并将 { $reseller } 列为经销商，但未能成功，因为 { $reseller } 还需完成以下步骤：

        { $steps }

        { $reseller } 的全局管理员可以在帐户设置中完成这些步骤，之后即可下单。

usage-anomaly =
    .subject = { $customer } 的用量异常
    .body =
        { $customer } 的一个订阅用量异常：

        { $incident }

        订阅：{ $subscription }

        请与客户确认是否属于正常使用，并停止异常的部分：

        { $link }
