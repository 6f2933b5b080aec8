-- The first schema. Each noun has its key columns, a version that counts its changes, and one JSON text with the rest.
-- Ids are 16 bytes that grow with time; instants are microseconds since 1970; there are no booleans and no floats.

-- organisation: owned by the operator; the id never changes.
create table organisation (id {bytes} primary key, version bigint not null, body text not null);

-- tenant: owned by its organisation; id, country and cloud never change.
create table tenant (id {bytes} primary key, version bigint not null, body text not null,
    organisation {bytes} not null,
    kind text not null);
create index tenant_by_organisation on tenant (organisation, id);

-- ownership: owned by the operator.
create table ownership (id {bytes} primary key, version bigint not null, body text not null,
    owner {bytes} not null,
    owned {bytes} not null);

-- app_user: owned by its tenant.
create table app_user (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    sign_in_name text not null);
create index app_user_by_tenant on app_user (tenant, id);
create unique index app_user_by_name on app_user (sign_in_name);

-- application: owned by its tenant; the id is the client id.
create table application (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null);
create index application_by_tenant on application (tenant, id);

-- account: owned by the partner; tenant and country never change.
create table account (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    organisation {bytes} not null,
    state text not null);
create unique index account_by_tenant on account (tenant);
create index account_by_organisation on account (organisation, id);
create index account_by_state on account (state, id);

-- enrolment: owned by the applicant; the id is the account's.
create table enrolment (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes},
    state text not null,
    token_hash text,
    since bigint not null);
create unique index enrolment_by_tenant on enrolment (tenant) where tenant is not null;
create unique index enrolment_by_token on enrolment (token_hash) where token_hash is not null;
create index enrolment_by_state on enrolment (state, since);

-- direct_bill_application: owned by the applicant.
create table direct_bill_application (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    state text not null);
create index direct_bill_application_by_tenant on direct_bill_application (tenant, id);
create index direct_bill_application_by_state on direct_bill_application (state, id);

-- partner_profile: owned by the partner; the id is its tenant's.
create table partner_profile (id {bytes} primary key, version bigint not null, body text not null);

-- membership: owned by the partner organisation; one each.
create table membership (id {bytes} primary key, version bigint not null, body text not null,
    organisation {bytes} not null,
    global_partner_id text not null);
create unique index membership_by_organisation on membership (organisation);
create unique index membership_by_partner_id on membership (global_partner_id);

-- location: owned by the membership account; the partner id never changes.
create table location (id {bytes} primary key, version bigint not null, body text not null,
    membership {bytes} not null,
    partner_id text not null,
    tenant {bytes});
create index location_by_membership on location (membership, id);
create unique index location_by_partner_id on location (partner_id);
create unique index location_by_tenant on location (tenant) where tenant is not null;

-- template: owned by the operator; a published text never changes.
create table template (id {bytes} primary key, version bigint not null, body text not null,
    version_name text not null,
    published_at bigint not null);
create unique index template_by_version on template (version_name);

-- presentation: owned by the user who saw the text; never changes.
create table presentation (id {bytes} primary key, version bigint not null, body text not null,
    shown_to {bytes} not null,
    sha256 text not null);
create unique index presentation_once on presentation (shown_to, sha256);

-- signature: owned by the signer; evidence never changes.
create table signature (id {bytes} primary key, version bigint not null, body text not null,
    account {bytes} not null,
    organisation {bytes} not null,
    region text not null,
    version_name text not null,
    revoked bigint not null);
create index signature_by_organisation on signature (organisation, id);
create unique index signature_once on signature (account, region, version_name) where revoked = 0;

-- acceptance: owned by the customer; never changes.
create table acceptance (id {bytes} primary key, version bigint not null, body text not null,
    customer {bytes} not null);
create index acceptance_by_customer on acceptance (customer, id);

-- customer: owned by the customer; the id is its tenant's.
create table customer (id {bytes} primary key, version bigint not null, body text not null,
    name text not null,
    domain text not null);

-- partnership: owned by both partners; the pair never changes.
create table partnership (id {bytes} primary key, version bigint not null, body text not null,
    provider {bytes} not null,
    reseller {bytes} not null,
    state text not null);
create unique index partnership_of_two on partnership (provider, reseller) where state <> 'ended';
create index partnership_by_provider on partnership (provider, id);
create index partnership_by_reseller on partnership (reseller, id);

-- relationship: owned by partner and customer; the pair never changes.
create table relationship (id {bytes} primary key, version bigint not null, body text not null,
    partner {bytes} not null,
    customer {bytes} not null,
    state text not null);
create unique index relationship_of_two on relationship (partner, customer) where state <> 'ended';
create index relationship_by_customer on relationship (customer, id);

-- delegation: owned by partner and target.
create table delegation (id {bytes} primary key, version bigint not null, body text not null,
    partner {bytes} not null,
    target {bytes},
    kind text not null,
    state text not null,
    name text not null,
    expires_at bigint);
create index delegation_by_partner on delegation (partner, id);
create index delegation_by_target on delegation (target, id);
create unique index dap_of_two on delegation (partner, target) where kind = 'dap' and state = 'active';
create unique index gdap_by_name on delegation (partner, name) where kind = 'gdap' and state in ('created', 'approval_pending', 'active');
create index delegation_by_end on delegation (expires_at) where state = 'active' and expires_at is not null;

-- invitation: owned by the inviter; the token is kept only as its hash.
create table invitation (id {bytes} primary key, version bigint not null, body text not null,
    inviter {bytes} not null,
    token_hash text not null,
    kind text not null,
    state text not null);
create index invitation_by_inviter on invitation (inviter, id);
create unique index invitation_by_token on invitation (token_hash);

-- cart: owned by the seller.
create table cart (id {bytes} primary key, version bigint not null, body text not null,
    seller {bytes} not null,
    customer {bytes} not null);
create index cart_by_seller on cart (seller, id);

-- orders: owned by the seller; seller, customer and lines never change.
create table orders (id {bytes} primary key, version bigint not null, body text not null,
    seller {bytes} not null,
    customer {bytes} not null,
    at bigint not null);
create index orders_by_customer on orders (customer, id);

-- subscription: owned by the seller, for ever.
create table subscription (id {bytes} primary key, version bigint not null, body text not null,
    seller {bytes} not null,
    customer {bytes} not null,
    item text not null,
    state text not null);
create index subscription_by_customer on subscription (customer, id);
create index subscription_by_seller on subscription (seller, id);

-- support_case: owned by who opened it.
create table support_case (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    customer {bytes},
    state text not null,
    number text not null);
create index support_case_by_tenant on support_case (tenant, id);
create index support_case_by_state on support_case (state, id);
create unique index support_case_by_number on support_case (number);

-- announcement: owned by the operator.
create table announcement (id {bytes} primary key, version bigint not null, body text not null,
    at bigint not null,
    category text not null);
create index announcement_by_time on announcement (at, id);

-- business_profile: owned by the partner; one a region.
create table business_profile (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    region text not null);
create unique index business_profile_by_region on business_profile (tenant, region);

-- directory_entry: owned by the provider; the operator approves.
create table directory_entry (id {bytes} primary key, version bigint not null, body text not null,
    tenant {bytes} not null,
    state text not null);
create unique index directory_entry_by_tenant on directory_entry (tenant);

-- external_subscription: owned by the customer; bought elsewhere.
create table external_subscription (id {bytes} primary key, version bigint not null, body text not null,
    customer {bytes} not null);
create index external_subscription_by_customer on external_subscription (customer, id);

-- domain: whose tenant a verified domain is; each belongs to one.
create table domain (name text primary key, tenant {bytes} not null);

-- decision: what was decided, on which facts; never changes.
create table decision (id {bytes} primary key, tenant {bytes} not null, at bigint not null, action text not null,
    allowed bigint not null, body text not null);
create index decision_by_tenant on decision (tenant, id);

-- audit_chain: one chain of records for each tenant; head is the hash of the last.
create table audit_chain (tenant {bytes} primary key, head {bytes} not null, length bigint not null);

-- audit_record: append-only; hash = sha256(hash of the one before, body).
create table audit_record (tenant {bytes} not null, number bigint not null, id {bytes} not null, at bigint not null,
    customer {bytes}, operation text not null, resource_type text not null, hash {bytes} not null, body text not null,
    primary key (tenant, number));
create index audit_record_by_time on audit_record (tenant, at, number);
create index audit_record_by_customer on audit_record (customer, at) where customer is not null;
create unique index audit_record_by_id on audit_record (id);

-- outbox: what must be done after the commit that wrote it, at least once.
create table outbox (id {bytes} primary key, kind text not null, due_at bigint not null, attempts bigint not null,
    lease_until bigint not null, body text not null);
create index outbox_by_due on outbox (due_at, id);

-- mailbox: mails delivered to the embedded mailbox.
create table mailbox (id {bytes} primary key, to_address text not null, at bigint not null, body text not null);
create index mailbox_by_address on mailbox (to_address, at);

-- idempotency: the first answer to a client's key.
create table idempotency (scope text not null, key text not null, fingerprint text not null, body text not null,
    created_at bigint not null, primary key (scope, key));
create index idempotency_by_age on idempotency (created_at);

-- token_grant: a user's sign-in through a program; refresh tokens only as hashes. The user never changes.
create table token_grant (id {bytes} primary key, version bigint not null, body text not null,
    app_user {bytes} not null,
    expires_at bigint not null);
create index token_grant_by_user on token_grant (app_user, id);
create index token_grant_by_end on token_grant (expires_at);

-- device_sign_in: a sign-in begun on a device and approved elsewhere; the device code only as its hash.
create table device_sign_in (id {bytes} primary key, version bigint not null, body text not null,
    device_hash text not null,
    user_code text not null,
    expires_at bigint not null);
create unique index device_sign_in_by_device on device_sign_in (device_hash);
create index device_sign_in_by_code on device_sign_in (user_code, id);
create index device_sign_in_by_end on device_sign_in (expires_at);

-- signing_key: what signs tokens; made once, never changes.
create table signing_key (id {bytes} primary key, version bigint not null, body text not null,
    purpose text not null);
create unique index signing_key_by_purpose on signing_key (purpose);

-- counter: numbers that grow, such as partner ids and case numbers.
create table counter (name text primary key, value bigint not null);

-- setting: what the operator chose: rule profile, signing key, standing switches.
create table setting (name text primary key, version bigint not null, value text not null);
