### Why an act is refused, and what would make it allowed: one message for each policy, its id with dashes.

## Who asks

policy-undecided = The rules could not be evaluated, so nothing was done.
    .advice = Try again; if it stays so, give the decision number to the operator.
roles = This needs a role that you do not hold.
    .advice = This is for: { $roles }. { $only_global_admin ->
            [yes] Ask a global admin of your company: { $caller_global_admins }.
           *[no] Ask someone with one of these roles, or a global admin who can give you one.
        }
access-work-account = You are signed in with a personal account; the programme works with work accounts only.
    .advice = Sign in with the account of your company, or create a work account.
access-second-factor = This is protected: it needs a sign-in with a second factor.
    .advice = Sign in again and confirm with your second factor. If you have none yet, set one up in your profile.
access-own = This belongs to another organisation that has not let yours act for it.
    .advice = Ask that organisation, or choose something of your own.

## Sale

orders-reseller-cannot-order = { $seller_name } is an indirect reseller, and resellers do not order from the operator.
    .advice = Ask your indirect provider to place the order and to name you as reseller of record.
orders-seller-active = The account of { $seller_name } is { $seller_state }; only an active account takes new business. What runs already can still be looked after.
    .advice = Open the status page of the account: it shows the reason and what to do next.
orders-seller-partner-id = { $seller_name } has no partner ID associated with its account yet.
    .advice = A global admin associates a location partner ID of { $seller_country_name } with the account. Global admins: { $seller_global_admins }.
orders-seller-partner-id-lost = The location behind the partner ID of { $seller_name } has been deleted, so the account has no active partner ID.
    .advice = A global admin associates another location partner ID of { $seller_country_name } with the account.
orders-seller-agreement = { $seller_name } has not signed the partner agreement that is in force.
    .advice = A global admin of { $seller_name } signs it under Agreements. Global admins: { $seller_global_admins }.
orders-customer-known = There is no such customer.
    .advice = Check the customer, or create it or invite it first.
orders-same-cloud = { $seller_name } is in the cloud { $seller_cloud }, { $customer_name } in the cloud { $customer_cloud }; nothing crosses from one cloud to another.
    .advice = Sell with an account of { $seller_name } in the customer’s cloud; it is enrolled separately there.
orders-customer-under-review = The details of { $customer_name } are still being reviewed.
    .advice = Wait for the result; you are told as soon as the review is done.
orders-customer-rejected = The review could not confirm the details of { $customer_name }.
    .advice = Correct the customer’s details and have them reviewed again.
orders-csp-tenant = { $customer_name } is a CSP tenant. It serves the programme’s transactions and receives no services.
    .advice = Use a separate tenant of the customer type for the company’s own use and order for that one.
orders-internal-use = The selling tenant is for internal use only; nothing is resold from it.
    .advice = Sell from your CSP tenant.
orders-partner-resale = { $customer_name } is the CSP tenant of a partner, and partners do not sell to each other’s CSP tenants.
    .advice = The buying partner uses a tenant that is not its CSP tenant; then the sale is possible.
orders-self-sale = { $customer_name } belongs to a partner of this sale; no partner sells to itself as end customer.
    .advice = Buy services for own use from another reseller or a direct-bill partner, into a separate tenant.
orders-affiliate-sale = { $customer_name } is an affiliate of a partner of this sale: { $trade_affiliate_chain }.
    .advice = Let the customer buy through partners outside the group, for example another reseller of the same provider.
orders-loop-sale = { $customer_name } belongs to { $seller_name }, which would supply the reseller that sells to it; that is a sale in a circle.
    .advice = Use a reseller that is supplied by another provider, or a direct-bill partner.
orders-market = { $customer_in_market ->
            [no] { $customer_country_name }, the country of { $customer_name }, is not in the market table.
           *[yes] { $seller_country_name }, the country of { $seller_name }, is not in the market table.
        }
    .advice = Contact the operator; what runs already is not affected.
orders-same-region = { $seller_name } trades in the region { $seller_region }, { $customer_name } is in the region { $customer_region }.
    .advice = Sell with a CSP account of your company in the region { $customer_region }; the list of markets shows which countries belong to it.
orders-relationship = { $seller_name } has no reseller relationship with { $customer_name }.
    .advice = Invite the customer: a reseller sends the joint invitation for both of you, and one acceptance is enough.
orders-acquired-as-reseller = { $seller_name } acquired { $customer_name } as a reseller, so it does not order for this customer itself.
    .advice = Ask your indirect provider to place the order.
orders-reseller-required = No reseller is named, and { $seller_name } sells through resellers.
    .advice = Choose the reseller of this customer and order again.
orders-direct-sale-attested = The order names no reseller and does not state that { $seller_name } acts as direct partner.
    .advice = Tick the statement that you act as direct partner, or choose a reseller.
orders-own-use-seller = { $customer_name } is a tenant for a partner’s internal use; such services are sold by a reseller or a direct-bill partner.
    .advice = Name the reseller that sells to this partner, or let a direct-bill partner sell.
orders-provider-as-reseller = The partner ID { $trade_reseller_id } is that of { $seller_name } itself.
    .advice = Enter the location partner ID of the reseller.
orders-reseller-id = { $trade_reseller_id_is ->
            [global] { $trade_reseller_id } is a global partner ID; sales are recorded under location IDs.
            [unknown] There is no partner ID { $trade_reseller_id }.
            [not_reseller] The partner ID { $trade_reseller_id } does not belong to a reseller.
            [inactive] The partner ID { $trade_reseller_id } is not active.
           *[other] The partner ID { $trade_reseller_id } is not associated with a CSP account.
        }
    .advice = { $trade_reseller_id_is ->
            [global] Enter the location partner ID of this reseller: { $trade_reseller_id_hint }.
           *[other] Enter the location partner ID that the reseller finds under Identifiers.
        }
orders-reseller-active = The account of { $reseller_name } is { $reseller_state }, so it takes no new business. What runs already stays as it is.
    .advice = Ask the reseller to open its status page, or choose another reseller of this customer.
orders-partnership = { $seller_name } and { $reseller_name } have no active partnership.
    .advice = Invite { $reseller_name } to a partnership; its global admin accepts. Or choose a reseller you work with.
orders-reseller-market = { $reseller_country_name }, the country of { $reseller_name }, is not in the market table, so there is no new business through it.
    .advice = Contact the operator, or choose another reseller of this customer.
orders-reseller-related = { $reseller_name } has no relationship with { $customer_name }.
    .advice = The reseller sends the customer a joint invitation, or you name the reseller that already serves this customer.
orders-reseller-partner-id = { $reseller_name } has no partner ID associated with its account yet. Still missing: { $reseller_missing_steps }.
    .advice = A global admin of { $reseller_name } associates a location partner ID of its country. Global admins: { $reseller_global_admins }.
orders-reseller-agreement = { $reseller_name } has not signed the partner agreement for the region { $reseller_region }.
    .advice = A global admin of { $reseller_name } signs it; one signature covers the whole region. Global admins: { $reseller_global_admins }.
orders-reseller-ready = { $reseller_name } is not ready for new business yet. Still missing: { $reseller_missing_steps }.
    .advice = Ask the reseller to finish these steps, then order again.
orders-additional-resellers = The additional resellers named ({ $trade_additional }) do not fit the rule: after a first reseller, at most { $trade_additional_maximum }, each valid and signed, and only when partner and customer are in the EU or EFTA.
    .advice = Remove the additional resellers that do not fit; the sale itself may still be possible.
orders-two-chains = A sale goes from the operator through a direct-bill partner, or through an indirect provider and a reseller; this one does neither.
    .advice = A direct-bill partner orders without a reseller; a provider names an indirect reseller.
orders-customer-agreement = { $customer_name } has not accepted the customer agreement yet.
    .advice = Attest that the customer accepted it, or invite the customer to accept it itself.

## Catalogue

catalogue-item-known = This item, or this term of it, is not in the catalogue.
    .advice = Choose an item of the current price list.
catalogue-in-market = { $item_name } is not on sale in { $customer_country_name }.
    .advice = See the price list of that market for what is on sale there.
catalogue-segment = { $item_name } is for the segment { $item_segment }, and { $customer_name } does not have that qualification.
    .advice = Have the customer qualified first, or choose an offer of another segment.
catalogue-exclusive = { $item_name } is sold only by partners that { $item_publisher } has chosen.
    .advice = Contact { $item_publisher } to be put on its list.
catalogue-base = { $item_name } is an add-on, and { $customer_name } has none of the products it needs.
    .advice = Order one of these first: { $item_bases }. It may come from any partner.
catalogue-limit = { $customer_name } has had { $item_name } as often as the offer allows, counted over all partners.
    .advice = Choose another offer, for example the paid one instead of a trial.
catalogue-credit = The purchase goes beyond the credit limit of { $seller_name }.
    .advice = Pay open invoices or ask the operator’s finance team for a higher limit; what runs already is not affected.
catalogue-price-lists = The operator’s price lists are for the partners it invoices.
    .advice = Ask your indirect provider for its prices.

## Customers

customers-creators = Customer tenants are created by indirect providers and direct-bill partners; { $seller_name } is neither.
    .advice = Ask your indirect provider to create the customer for you, or invite a company that has a tenant already.
customers-joint-inviter = A joint invitation is sent by an indirect reseller, for itself and one of its providers.
    .advice = Send an invitation of your own, or ask the reseller to send the joint one.
customers-seller-active = The account of { $seller_name } is { $seller_state }; only an active account takes on customers.
    .advice = Open the status page of the account: it shows the reason and what to do next.
customers-same-cloud = { $seller_name } is in the cloud { $seller_cloud }, { $customer_name } in the cloud { $customer_cloud }; nothing crosses from one cloud to another.
    .advice = Use an account of { $seller_name } in the customer’s cloud; it is enrolled separately there.
customers-relationship-type = { $customer_name } and { $seller_name } are partners already; the same tenant cannot also be a customer of { $seller_name }.
    .advice = Choose one of the three ways below.
    .option1 = Use a separate tenant of the customer type, for own use only, and accept there.
    .option2 = Have the partnership with { $seller_name } ended through a support case, and work with another provider or with a direct-bill partner.
    .option3 = Keep the partnership with { $seller_name } and buy through another provider.
customers-csp-tenant = { $customer_name } is a CSP tenant. It serves the programme’s transactions and receives no services, so it does not become a customer.
    .advice = Sign in with a tenant of the customer type that is for internal use, and accept there.
customers-partner-resale = { orders-partner-resale }
    .advice = { orders-partner-resale.advice }
customers-market = { orders-market }
    .advice = { orders-market.advice }
customers-reseller-market = { $reseller_country_name }, the country of { $reseller_name }, is not in the market table.
    .advice = Contact the operator, or take on the customer with another reseller.
customers-same-region = { $seller_name } works in the region { $seller_region }, { $customer_name } is in the region { $customer_region }.
    .advice = A partner of the region { $customer_region } can take on this customer; the list of markets shows which countries belong to it.
customers-reseller-region = { $reseller_name } works in the region { $reseller_region }, { $customer_name } is in the region { $customer_region }.
    .advice = A reseller of the region { $customer_region } can take on this customer.
customers-inviter-active = The account of { $seller_name } is { $seller_state }, so its invitation cannot be accepted now.
    .advice = Ask { $seller_name }, or engage another partner.
customers-joint-reseller-active = The account of { $reseller_name } is { $reseller_state }, so the joint invitation has no effect now.
    .advice = Ask { $reseller_name } to open its status page, or engage another reseller.
customers-reseller-named = No reseller is named for the new customer, and { $seller_name } sells through resellers.
    .advice = Choose the reseller this customer is for.
customers-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
customers-joint-partnership = { $seller_name } and { $reseller_name } are no longer partners, so their joint invitation no longer holds.
    .advice = Ask { $reseller_name } for a new invitation.
customers-reseller-open = The account of { $reseller_name } is { $reseller_state }, so no customer is created for it.
    .advice = Choose another reseller, or ask { $reseller_name } to open its status page.
customers-extender = Relationships are extended by direct-bill partners on their way to reseller; { $seller_name } is not in that transition.
    .advice = Send the customer a joint invitation instead.
customers-extension-consent = The statement that { $customer_name } consents to the extension is missing.
    .advice = Ask the customer, then tick the statement.
customers-extension-origin = { $seller_name } acquired { $customer_name } as a reseller; such a relationship is not extended.
    .advice = Send the customer a joint invitation instead.
customers-related = Your company has no relationship with this customer.
    .advice = Invite the customer; once its global admin accepts, you can continue here.
customers-nothing-running = { $connection_active_subscriptions ->
            [one] { $connection_active_subscriptions } subscription of this customer still runs through your company.
           *[other] { $connection_active_subscriptions } subscriptions of this customer still run through your company.
        }
    .advice = Suspend or cancel what still runs, then remove the relationship.

## Invitations

invitations-unused = This invitation has been answered already.
    .advice = Ask the inviter for a new one if you still need it.
invitations-unexpired = This invitation has expired.
    .advice = Ask the inviter for a new one.
invitations-standing = The inviter has withdrawn this invitation.
    .advice = Ask the inviter for a new one.
invitations-consent = The box that confirms what is granted is not ticked.
    .advice = Read what is granted, tick the box and accept again.

## Partnerships

partnerships-inviter = Resellers are invited by indirect providers.
    .advice = Ask the provider you want to work with for an invitation; the directory shows how to reach it.
partnerships-remover = A reseller does not remove a partnership itself; the operator ends it on request.
    .advice = A global admin of your company opens a case to end the partnership.
partnerships-reseller-tenant = You are signed in with a tenant that is not the CSP tenant of an enrolled reseller.
    .advice = Sign in with the CSP tenant of your company and open the link again. If your company is not enrolled yet, enrol it first.
partnerships-consent = { invitations-consent }
    .advice = { invitations-consent.advice }
partnerships-sender-active = The account of { $seller_name } is { $seller_state }; only an active provider invites resellers.
    .advice = Open the status page of the account: it shows the reason and what to do next.
partnerships-same-cloud = { $seller_name } is in the cloud { $seller_cloud }, { $reseller_name } in the cloud { $reseller_cloud }; partnerships stay within one cloud.
    .advice = Use accounts of both companies in the same cloud.
partnerships-relationship-type = { $reseller_name } is a customer of { $seller_name } with this tenant; the same tenant cannot also be its reseller.
    .advice = Choose one of the three ways below.
    .option1 = Use separate tenants: one to sell with, one of the customer type for own use.
    .option2 = Have the customer relationship with { $seller_name } ended, then accept again.
    .option3 = Keep the customer relationship and become a reseller of another provider.
partnerships-other-organisation = The invitation comes from your own organisation.
    .advice = Work with a reseller or provider of another organisation.
partnerships-market = { $reseller_in_market ->
            [no] { $reseller_country_name }, the country of { $reseller_name }, is not in the market table.
           *[yes] { $seller_country_name }, the country of { $seller_name }, is not in the market table.
        }
    .advice = Contact the operator.
partnerships-same-region = { $seller_name } is in the region { $seller_region }, { $reseller_name } in the region { $reseller_region }; partnerships stay within one region.
    .advice = The reseller opens a CSP account with a location in the region { $seller_region }, or works with a provider of its own region.
partnerships-provider-active = { $seller_name } is not an active provider at the moment.
    .advice = Ask { $seller_name }, or work with another provider of your region.
partnerships-reseller-open = The account of { $reseller_name } is { $reseller_state }, so it enters no new partnership.
    .advice = Open the status page of the account: it shows the reason and what to do next.
partnerships-in-force = The partnership is not in a state that allows this.
    .advice = Look at the list of partnerships for how it stands now. Where the programme asks for it, the operator ends a partnership through a support case.

## Subscriptions

subscriptions-reseller-cannot-manage = { $seller_name } is an indirect reseller; the subscription is changed by the provider that ordered it.
    .advice = Ask your indirect provider to make the change.
subscriptions-account-open = The account of { $seller_name } is { $seller_state }, so subscriptions are not managed with it.
    .advice = Contact the operator.
subscriptions-owned = This subscription was sold by another partner.
    .advice = Ask the customer or the selling partner; only that partner can change it.
subscriptions-transfer = A seat-based subscription does not move to another partner in mid-term.
    .advice = Wait for the end of the term; within 30 days after it the customer can buy again through the new partner.
subscriptions-support-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
subscriptions-relationship = { customers-related }
    .advice = { customers-related.advice }
subscriptions-cancel-window = The time for cancelling this subscription has passed.
    .advice = Switch off automatic renewal; the subscription then ends with its term.
subscriptions-seat-window = These seats were added too long ago to be taken off now.
    .advice = Schedule the lower number for the renewal.
subscriptions-state = The subscription is { $change_state }; that does not allow this change.
    .advice = Look at the subscription for what is possible in this state.

## Agreements

agreements-lookers-up = Indirect providers look up whether their resellers have signed.
    .advice = Your own status is shown under Agreements.
agreements-qualified = The account is { $seller_state }; the partner agreement is signed once verification has passed.
    .advice = Wait for the verification; its progress is shown in the profile.
agreements-partner-id = No partner ID is associated with the account yet, and the agreement is signed after that.
    .advice = Associate a location partner ID of { $seller_country_name }, then sign.
agreements-presented = The text of the agreement has not been opened yet.
    .advice = Open the text, read it, then sign.
agreements-unsigned = This version is signed already for the region { $seller_region }.
    .advice = Nothing is left to do; the signature is shown under Agreements.
agreements-notice = Between publishing a version and enforcing it lies too little time.
    .advice = Choose a later day to enforce it, at least 30 days after publishing.
agreements-attesters = Providers and direct-bill partners attest the customer agreement; { $seller_name } is neither.
    .advice = Ask your indirect provider to attest it, or invite the customer to accept it itself.
agreements-attested-date = The day on which the customer accepted lies in the future.
    .advice = Enter the day on which the customer accepted, today at the latest.

## Partner IDs

partner-ids-known = There is no active partner ID of this number in the programme.
    .advice = Choose one from the list, or add a location; an ID of the former membership system is migrated first.
partner-ids-location = This is the global partner ID of the company; accounts are associated with a location ID.
    .advice = Choose a location partner ID of { $seller_country_name }.
partner-ids-free = This partner ID is associated with another CSP tenant; each ID goes with one tenant.
    .advice = Choose another location, or add one.
partner-ids-same-country = The partner ID is for { $change_country_name }, the account for { $seller_country_name }; both are of the same country.
    .advice = Add a location in { $seller_country_name }; its partner ID is there at once.
partner-ids-postponable = A partner ID is associated with the account already.
    .advice = Nothing is left to do here.

## Enrolment

enrolment-second-factor = { access-second-factor }
    .advice = { access-second-factor.advice }
enrolment-finance-suspends = Finance suspends accounts and reinstates them; other changes are for programme admins.
    .advice = Ask a programme admin.
enrolment-internal-use = This tenant is for internal use only and is not enrolled.
    .advice = Use your CSP tenant for resale, or enrol another tenant.
enrolment-not-enrolled = This tenant has an account in the programme already.
    .advice = Sign in with that account; for another kind of account use another tenant.
enrolment-no-services = This tenant still holds services bought as a customer: { $change_services }.
    .advice = Enrol another tenant, or let these services end first.
enrolment-reseller-first = Companies new to the programme enrol as indirect reseller.
    .advice = Enrol as indirect reseller now; the requirements for direct billing show when you can apply for it.
enrolment-provider-by-approval = Indirect providers are admitted by the operator; there is no form for it.
    .advice = Contact the operator, or enrol as indirect reseller.
enrolment-market = { $seller_country_name } is not in the market table, so no account can be opened there now.
    .advice = Contact the operator.
enrolment-state = The enrolment is { $change_state }; this step comes at another time.
    .advice = Open the enrolment: it shows the next step.
enrolment-resend = The verification mail was sent a short while ago.
    .advice = Look in the mailbox and the junk folder; it can be sent again after a business day.
enrolment-appeal = There is no rejection that can be appealed now.
    .advice = Contact the operator, or enrol again.
enrolment-direct-bill = Some requirements for direct billing are not met yet: { $change_unmet }.
    .advice = The requirement list says what counts for each; apply again when all are met.
enrolment-account-state = The account is { $change_state }; from there it does not become { $change_wanted }.
    .advice = Open the account for the steps that are possible now.

## Acting for others

delegation-own-tenant = Admin access to your own tenant is ended by your global admins; admin access you have elsewhere is ended by your admin agents.
    .advice = Ask a colleague with that role. Global admins: { $caller_global_admins }.
delegation-case-roles = Cases for a customer are opened by admin agents and helpdesk agents.
    .advice = Ask an admin agent or helpdesk agent of your company, or open a case for your own company.
delegation-provider-administers = A reseller’s tenant is administered by its indirect provider.
    .advice = Sign in with the provider’s CSP tenant.
delegation-same-cloud = { customers-same-cloud }
    .advice = { customers-same-cloud.advice }
delegation-customer-consent = The customer has not let your company administer for it, or has withdrawn that.
    .advice = Ask the customer for a reseller relationship with admin access, or for granular delegated administration.
delegation-reseller-consent = The reseller has not let your company administer for it, or has withdrawn that. Orders and shared customers are not affected.
    .advice = Ask a global admin of the reseller to give the access again.

## Users

users-global-admin-giver = Only a global admin makes another global admin or resets the password of one.
    .advice = Ask a global admin of your company: { $caller_global_admins }.
users-company-role-giver = Company roles are given by global admins and account admins.
    .advice = Ask one of them: { $caller_global_admins }.
users-account-admin-scope = An account admin gives company roles; directory and programme roles are given by others.
    .advice = Ask a global admin of your company: { $caller_global_admins }.
users-admin-agent-present = The account has no admin agent yet, so its set-up is not finished.
    .advice = Make yourself or a colleague admin agent first; then add users.
users-sales-agent-offered = The role sales agent exists only in accounts that order from the operator.
    .advice = Choose another role, for example admin agent.
users-operator-roles = This role belongs to the operator’s own organisation.
    .advice = Choose one of the roles of your organisation.
users-last-admin = This is the last global admin of the organisation; without one nobody could undo the change.
    .advice = Make somebody else global admin first.

## The programme

programme-country-stays = The country of the legal address is tied to the tenant and stays { $seller_country_name }.
    .advice = To work from another country, enrol another tenant there.
programme-directory-providers = The directory lists indirect providers.
    .advice = A business profile is how other partners present themselves.
programme-announced = No announcement goes with this change of the programme.
    .advice = Write an announcement and make the change together with it.

## Words

word-indirect_provider = indirect provider
word-indirect_reseller = indirect reseller
word-direct_bill = direct-bill partner
word-global_admin = global admin
word-user_management_admin = user management admin
word-billing_admin = billing admin
word-admin_agent = admin agent
word-sales_agent = sales agent
word-helpdesk_agent = helpdesk agent
word-account_admin = account admin
word-membership_admin = membership admin
word-business_profile_admin = business profile admin
word-referrals_admin = referrals admin
word-incentives_admin = incentives admin
word-report_viewer = report viewer
word-programme_admin = programme admin of the operator
word-vetter = vetter of the operator
word-support_agent = support agent of the operator
word-finance = finance team of the operator
word-draft = in preparation
word-email_pending = waiting for the e-mail to be confirmed
word-in_review = in review
word-info_requested = waiting for documents
word-rejected = rejected
word-qualified = qualified
word-active = active
word-restricted = restricted
word-suspended = suspended
word-deauthorised = deauthorised
word-closed = closed
word-expired = expired
word-disabled = disabled
word-deleted = deleted
word-cancelled = cancelled
word-pending = pending
word-on_boarded = start the enrolment
word-enrolled = complete the enrolment
word-partner_id = associate a partner ID
word-pa_signed = sign the partner agreement
word-global = Global
word-usgov = US Government
word-germany = Germany
word-africa = Africa
word-asia-and-pacific = Asia and Pacific
word-australia = Australia
word-brazil = Brazil
word-canada = Canada
word-china = China
word-europe = Europe
word-india = India
word-japan = Japan
word-korea = Korea
word-latin-america-and-the-caribbean = Latin America and the Caribbean
word-middle-east--central-europe-and-eastern-europe = Middle East, Central Europe and Eastern Europe
word-new-zealand = New Zealand
word-russia = Russia
word-taiwan = Taiwan
word-united-states = United States
word-commercial = Commercial
word-education = Education
word-government = Government
word-nonprofit = Non-profit
word-associated = associated
word-postponed = postponed
word-none = none
word-lost = lost
word-csp = CSP tenant
word-customer = customer tenant
word-membership = membership tenant
