# Mails in English. Every notification has a subject of one line and a plain-text body; a link stands on a line of
# its own. Words with $ are put in; `$has-x` is yes when there is an x. `$operator` and `$programme` may stand anywhere.

footer =
    { $operator }, { $programme }
    This message was sent automatically because it concerns your company's account. Please do not reply to it.
footer-optional =
    { $operator }, { $programme }
    This message was sent automatically. You can choose which messages of this kind you get in your notification settings.

## Enrolment

email-verification =
    .subject = Please confirm your e-mail address for { $company }
    .body =
        Hello { $name },

        { $company } has applied to join the { $programme } and named you as its primary contact. Please confirm that this address is yours; the review begins once you have.

        { $link }

        If you do not know about this application, please tell us here and we will stop it:

        { $disown_link }

enrolment-closing =
    .subject = { $days ->
        [one] The application of { $company } closes tomorrow
       *[other] The application of { $company } closes in { $days } days
    }
    .body =
        Hello { $name },

        the address of the primary contact of { $company } has not been confirmed yet. { $days ->
            [one] Tomorrow the application closes by itself.
           *[other] In { $days } days the application closes by itself.
        } To keep it open, have the verification mail sent again and follow its link:

        { $link }

        If nothing arrives, please check that the address is right and that our mail is not held back by a filter.

enrolment-status-changed =
    .subject = The application of { $company }: { $status }
    .body =
        Hello { $name },

        the application of { $company } to join the { $programme } has moved on. It now stands at: { $status }.

        You can follow every step here:

        { $link }

verification-passed =
    .subject = { $company } has been verified
    .body =
        Hello { $name },

        the verification of { $company } is complete. One step is left before you can trade: a global admin of your company signs the partner agreement. A partner id of your country has to be associated first.

        { $link }

document-requested =
    .subject = We need a document from { $company }
    .body =
        Hello { $name },

        to go on with the verification of { $company } we need something from you:

        { $request }

        Please upload it here. The review waits for you until then, and the time it takes does not count.

        { $link }

verification-rejected =
    .subject = { $company } could not be verified
    .body =
        Hello { $name },

        we could not verify { $company }. This is what stood in the way:

        { $reason }

        You can put it right and ask for another review until { $appeal_until }:

        { $link }

verification-stuck =
    .subject = The verification of { $company } takes longer than usual
    .body =
        Hello { $name },

        the verification of { $company } has taken more than five business days. It waits at this step: { $check }.

        Our guide explains what usually helps. If it does not, open a support request from the same page; the step is filled in already.

        { $link }

## Partner agreement

agreement-signed =
    .subject = Receipt: { $company } has signed the partner agreement
    .body =
        { $signer } has signed the partner agreement for { $company }.

        Region: { $region }
        Version: { $version }
        Signed: { $signed_at }
        SHA-256 of the text: { $sha256 }

        The signed text can be read and downloaded here:

        { $link }

agreement-reminder =
    .subject = { $company } has not signed the partner agreement yet
    .body =
        The partner agreement for the region { $region } is waiting for a signature. Until a global admin of { $company } signs it, no new business can be placed for your company. What runs already is not affected.

        { $link }

agreement-new-version =
    .subject = A new version of the partner agreement: { $version }
    .body =
        There is a new version of the partner agreement, { $version }. In short:

        { $summary }

        The signature of { $company } under the present version counts until { $enforce_from }. Please have a global admin read and sign the new version before that day.

        { $link }

agreement-enforcement-near =
    .subject = Please sign version { $version } of the partner agreement by { $enforce_from }
    .body =
        { $company } has not signed version { $version } of the partner agreement yet. It takes effect on { $enforce_from }, { $days ->
            [one] which is tomorrow.
           *[other] { $days } days from now.
        } From then on no new orders can be placed until a global admin has signed; what runs already is not affected.

        { $link }

## Partners with each other

partnership-invitation =
    .subject = { $inviter } would like to become your indirect provider
    .body =
        { $inviter } ({ $country }, region { $region }) asks to work with your company as an indirect provider in the { $programme }.

        { $has-message ->
            [yes] { $inviter } writes:

            { $message }
           *[no] { "" }
        }

        If you accept, { $inviter } can place orders that name your company as reseller and can help to administer your tenant. Your customers stay yours, and you can end the administrative access at any time.

        A global admin of your company can read the details, accept or decline until { $expires }:

        { $link }

partnership-accepted =
    .subject = { $provider } and { $reseller } now work together
    .body =
        { $reseller } has authorised { $provider } as its indirect provider. { $provider } can name { $reseller } as reseller on new orders from now on. Existing customers of either side have not been handed over.

partnership-declined =
    .subject = { $reseller } has declined to work with { $provider }
    .body =
        { $reseller } has declined the invitation of { $provider }. Nothing has changed between the two companies. A new invitation can be sent at any time.

partnership-to-confirm =
    .subject = Please confirm { $reseller } as your reseller
    .body =
        { $reseller } has accepted the invitation that { $provider } sent to { $email }. That address does not belong to a verified domain of { $reseller }, so the partnership waits until { $provider } confirms that this is the right company.

        { $link }

reseller-admin-access-removed =
    .subject = { $partner } no longer administers the tenant of { $customer }
    .body =
        A global admin of { $customer } has removed the administrative access of { $partner }. The partnership, orders and shared customers are not affected. Access can be given again only with the consent of { $customer }.

partnership-end-requested =
    .subject = The partnership of { $provider } and { $reseller } is to end
    .body =
        A request to end the partnership of { $provider } and { $reseller } has been opened. The reason given:

        { $reason }

        Until { $object_until } the other party may tell us its objections. The partnership stays in force until the request has been decided.

partnership-end-refused =
    .subject = The partnership of { $provider } and { $reseller } stays in force
    .body =
        The request to end the partnership of { $provider } and { $reseller } was not granted:

        { $reason }

partnership-ended =
    .subject = The partnership of { $provider } and { $reseller } has ended
    .body =
        { $provider } and { $reseller } are no longer partners in the { $programme }. Customers stay connected with both, subscriptions that run keep running, and administrative access to customers is unchanged. { $provider } can no longer name { $reseller } on new orders. A new invitation would connect the two again.

## Customers

customer-invitation =
    .subject = { $inviter } would like to work with you
    .body =
        { $inviter } ({ $country }, region { $region }) asks to become a partner of your company, so that you can buy through it.{ $has-provider ->
            [yes] {" "}Orders will be placed by its provider, { $provider }, which becomes a partner of your company at the same time.
           *[no] { "" }
        }

        { $has-message ->
            [yes] { $inviter } writes:

            { $message }
           *[no] { "" }
        }

        Nothing you have already bought changes. The page behind the link shows exactly what you would grant; a global admin of your company can accept or decline until { $expires }:

        { $link }

gdap-invitation =
    .subject = { $inviter } asks for administrative access
    .body =
        { $inviter } ({ $country }) asks for limited administrative access to your tenant under the name "{ $name }".

        { $has-message ->
            [yes] { $inviter } writes:

            { $message }
           *[no] { "" }
        }

        The page behind the link lists each role and how long it lasts. A global admin of your company can approve or decline until { $expires }, and end the access at any time later:

        { $link }

relationship-accepted =
    .subject = { $customer } has accepted your invitation
    .body =
        { $customer } has accepted the invitation. { $partner } is now listed among its partners and may trade with it once the customer agreement has been accepted.

relationship-declined =
    .subject = { $customer } has declined your invitation
    .body =
        { $customer } has declined the invitation. Nothing has changed. You are free to talk to the customer and to send a new one.

relationship-removed =
    .subject = { $partner } and { $customer } are no longer connected
    .body =
        The reseller relationship of { $partner } with { $customer } has been removed, together with its administrative access. Your own relationship with { $customer } is not affected, but { $partner } can no longer order for it.

customer-agreement-attested =
    .subject = { $partner } states that { $customer } has accepted the customer agreement
    .body =
        Hello { $name },

        { $partner } has recorded that you accepted "{ $title }" for { $customer } on { $agreed_on }. The text can be read here:

        { $link }

        If this is not so, please contact { $partner }.

admin-access-granted =
    .subject = { $partner } can now administer the tenant of { $customer }
    .body =
        { $customer } has given { $partner } delegated administration of its tenant. A global admin of { $customer } can remove it at any time on the page of partner relationships.

admin-access-removed =
    .subject = { $partner } no longer administers the tenant of { $customer }
    .body =
        The delegated administration of { $partner } in the tenant of { $customer } has ended. Subscriptions and the right to trade are not affected.

gdap-approved =
    .subject = { $customer } has approved "{ $name }"
    .body =
        { $customer } has approved the granular access "{ $name }" of { $partner }. It ends on { $expires }. It gives nothing until { $partner } assigns its security groups to the roles.

gdap-terminated =
    .subject = "{ $name }" between { $partner } and { $customer } has been ended
    .body =
        The granular access "{ $name }" of { $partner } to the tenant of { $customer } has been ended before its time. Subscriptions and the right to trade are not affected.

gdap-expiring =
    .subject = { $days ->
        [one] "{ $name }" between { $partner } and { $customer } ends tomorrow
       *[other] "{ $name }" between { $partner } and { $customer } ends in { $days } days
    }
    .body =
        The granular access "{ $name }" of { $partner } to the tenant of { $customer } ends on { $expires }. If it is still needed, { $partner } sends a new request and a global admin of { $customer } approves it.

gdap-expired =
    .subject = "{ $name }" between { $partner } and { $customer } has expired
    .body =
        The granular access "{ $name }" of { $partner } to the tenant of { $customer } has reached its end. Subscriptions and the right to trade are not affected. A new request is needed for further access.

## Orders and subscriptions

order-placed =
    .subject = Ordered for { $customer }: { $quantity } × { $item }
    .body =
        { $actor } has ordered { $quantity } × { $item } for { $customer }.

        Subscription: { $subscription }

order-failed =
    .subject = The order for { $customer } could not be completed
    .body =
        The order of { $quantity } × { $item } for { $customer } could not be completed:

        { $reason }

        Nothing has been charged.

subscription-renewed =
    .subject = Renewed for { $customer }: { $quantity } × { $item }
    .body =
        The subscription of { $customer } to { $quantity } × { $item } has been renewed. The new term ends on { $ends }. Seats can be reduced or the subscription cancelled during the first seven days.

        Subscription: { $subscription }

renewal-coming =
    .subject = { $item } of { $customer } renews on { $ends }
    .body =
        The subscription of { $customer } to { $quantity } × { $item } renews by itself when its term ends on { $ends }. Change its quantity or switch renewal off before that day if something else is wanted.

        Subscription: { $subscription }

renewal-without-reseller =
    .subject = { $item } of { $customer } will renew without a reseller of record
    .body =
        The subscription of { $customer } to { $quantity } × { $item } names { $reseller } as reseller of record, which is no longer ready for new business with you. When the term ends on { $ends }, the subscription renews and the reseller is cleared, unless you name another active reseller before.

        Subscription: { $subscription }

subscription-changed =
    .subject = { $item } of { $customer } has been changed
    .body =
        { $actor } has changed the subscription of { $customer } to { $item }. It now holds { $quantity } seats.

        Subscription: { $subscription }

subscription-cancelled =
    .subject = { $item } of { $customer } has been cancelled
    .body =
        { $actor } has cancelled the subscription of { $customer } to { $quantity } × { $item }.

        Subscription: { $subscription }

subscription-suspended =
    .subject = { $item } of { $customer } has been suspended
    .body =
        { $actor } has suspended the subscription of { $customer } to { $quantity } × { $item }. Its users cannot work with it at present. It stays billed and can be reactivated until its term ends.

        Subscription: { $subscription }

subscription-reactivated =
    .subject = { $item } of { $customer } is active again
    .body =
        { $actor } has reactivated the subscription of { $customer } to { $quantity } × { $item }. Its users can work with it again.

        Subscription: { $subscription }

subscription-expired =
    .subject = { $item } of { $customer } has expired
    .body =
        The subscription of { $customer } to { $quantity } × { $item } has reached the end of its term and was not renewed. Its users keep access until { $disabled_on }. To go on, place a new order before that day.

        Subscription: { $subscription }

subscription-disabled =
    .subject = { $item } of { $customer } has been disabled
    .body =
        The subscription of { $customer } to { $quantity } × { $item } has been disabled and its users have no access. Data is kept until { $deleted_on }.

        Subscription: { $subscription }

subscription-deletion-coming =
    .subject = Data of { $item } of { $customer } will be deleted on { $deleted_on }
    .body =
        The subscription of { $customer } to { $quantity } × { $item } is disabled. On { $deleted_on } it is deleted together with its data. Please save what is still needed before that day.

        Subscription: { $subscription }

## The account

account-suspended =
    .subject = The account of { $company } has been suspended
    .body =
        { $company } can place no new business for the time being. What runs already can be managed as before. The reason:

        { $reason }

        What to do next is explained here:

        { $link }

account-reinstated =
    .subject = The account of { $company } is active again
    .body =
        { $company } can place new business again. Thank you for settling what stood in the way.

        { $link }

direct-bill-restricted =
    .subject = The direct-bill account of { $company } has been restricted
    .body =
        { $company } no longer meets all requirements for direct-bill partners, so no new purchases are possible. Existing subscriptions renew and stay billed. The reason:

        { $reason }

        { $link }

direct-bill-at-risk =
    .subject = { $company } may soon miss a requirement for direct-bill partners
    .body =
        These requirements for direct-bill partners are not met by { $company } at present:

        { $requirements }

        Please put them right by { $due }, so that new purchases stay possible.

        { $link }

## Money

invoice-ready =
    .subject = Invoice { $number } for { $company } is ready
    .body =
        Invoice { $number } for { $period } is ready.

        Amount: { $total }
        Due: { $due }

        { $link }

payment-overdue =
    .subject = Invoice { $number } is overdue
    .body =
        Invoice { $number } for { $company } over { $total } was due on { $due }, { $days ->
            [one] which was yesterday.
           *[other] { $days } days ago.
        } Please pay it soon, so that new business stays possible. If you have paid already, this message has crossed with your payment.

        { $link }

credit-near =
    .subject = { $company } has used { $percent } % of its credit
    .body =
        { $company } has used { $percent } % of its credit limit of { $limit }; { $available } is left. A payment makes room for new purchases. Renewals and running services are not affected.

        { $link }

credit-exceeded =
    .subject = { $company } has reached its credit limit
    .body =
        { $company } has reached its credit limit of { $limit }. New purchases are possible again once a payment has arrived. Renewals and running services are not affected.

        { $link }

## Transfers

transfer-requested =
    .subject = { $future } asks to take over subscriptions of { $customer }
    .body =
        { $future } asks { $current } to transfer these subscriptions of { $customer }:

        { $items }

        { $current } can accept or reject until { $expires }:

        { $link }

transfer-accepted =
    .subject = { $current } has accepted the transfer for { $customer }
    .body =
        { $current } has accepted that these subscriptions of { $customer } go to { $future }:

        { $items }

        It usually takes a quarter of an hour, at most three days. We will write when it is done.

transfer-rejected =
    .subject = { $current } has rejected the transfer for { $customer }
    .body =
        { $current } keeps these subscriptions of { $customer }, which { $future } had asked for:

        { $items }

transfer-expired =
    .subject = The transfer for { $customer } has expired
    .body =
        Nobody answered in time when { $future } asked { $current } for these subscriptions of { $customer }:

        { $items }

        Nothing has changed. A new request can be made.

transfer-completed =
    .subject = The transfer for { $customer } is complete
    .body =
        These subscriptions of { $customer } have moved from { $current } to { $future }:

        { $items }

        Administrative access has not moved with them.

## Support

case-created =
    .subject = Case { $number }: { $title }
    .body =
        We have received your request "{ $title }" as case { $number }. You will get a message when there is news.

        { $link }

case-updated =
    .subject = News on case { $number }: { $title }
    .body =
        There is news on case { $number }:

        { $note }

        { $link }

case-closed =
    .subject = Case { $number } is closed: { $title }
    .body =
        Case { $number } has been closed:

        { $note }

        If something is still open, you can reply on its page.

        { $link }

## Announcements

announcement =
    .subject = { $title }
    .body =
        { $summary }

        { $link }

policy-change =
    .subject = Change of the programme rules: { $title }
    .body =
        The rules of the { $programme } change on { $effective }:

        { $summary }

        What changes and what to do is explained here:

        { $link }

## Revenue

revenue-warning =
    .subject = { $reseller } may lose its authorisation in the region { $region }
    .body =
        Resellers keep their authorisation by a revenue of at least { $minimum } in twelve months. For { $reseller } in the region { $region } it is { $revenue } at present. It is looked at again in { $due }.

revenue-enforced =
    .subject = { $reseller } has lost its authorisation in the region { $region }
    .body =
        The revenue of { $reseller } in the region { $region } over the last twelve months was { $revenue }; at least { $minimum } is asked for. { $reseller } can take no new business and its partnerships in this region have ended. Subscriptions that run keep running. A new enrolment is possible after one year.

## Security and people

security-incident =
    .subject = Security notice for { $company }
    .body =
        Something happened that the security contact of { $company } should know about:

        { $incident }

        Please look at it soon:

        { $link }

user-created =
    .subject = Your account with { $company }
    .body =
        Hello { $name },

        an account has been made for you at { $company }. Your sign-in name is { $sign_in }. The person who made it gives you a first password, which you change when you sign in; after that you set up a second factor.

        { $link }

roles-changed =
    .subject = Your roles at { $company } have changed
    .body =
        Hello { $name },

        { $actor } has changed the roles of { $sign_in } at { $company }. You now have:

        { $roles }

        If you did not expect this, please ask a global admin of your company.

credit-check-passed =
    .subject = { $company } has passed the credit check
    .body =
        Hello { $name },

        { $company } has passed the credit check for direct-bill partners. Next, please send us proof of your support plan; there was no need to buy one before today.

        { $link }

credit-check-failed =
    .subject = The credit check of { $company } was not passed
    .body =
        Hello { $name },

        { $company } has not passed the credit check for direct-bill partners:

        { $reason }

        Working as a reseller needs no credit check and stays open to you.

        { $link }

## Warnings

reseller-blocked-order =
    .subject = An order for { $customer } waits for { $reseller }
    .body =
        { $provider } wanted to place an order for { $customer } that names { $reseller } as reseller. It was not possible because { $reseller } still has to take these steps:

        { $steps }

        A global admin of { $reseller } can take them in the account settings; the order can be placed afterwards.

usage-anomaly =
    .subject = Unusual use at { $customer }
    .body =
        The use of a subscription of { $customer } is unusual:

        { $incident }

        Subscription: { $subscription }

        Please check with the customer whether it is intended, and stop what is not:

        { $link }
