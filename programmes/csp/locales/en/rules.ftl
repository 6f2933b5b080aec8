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
