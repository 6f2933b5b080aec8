//! Our string codes as the numbers and HTTP statuses of the compatible API (domain.md 9.1, 9.5; wire.md 9).
//! A rule of ours for which that API never had a number answers as access denied, 403 with 2032.

use axum::http::StatusCode;

/// The token is missing or wrong (401).
pub const UNAUTHENTICATED: i64 = 400;
/// The caller may not do this (403).
pub const DENIED: i64 = 2032;
/// There is nothing at this address (404).
pub const NOT_FOUND: i64 = 1000;
/// The input cannot be used (400).
pub const MALFORMED: i64 = 2000;
/// A property has a value that cannot be used (400).
pub const BAD_PROPERTY: i64 = 3000;
/// The etag is not the current one (400).
pub const STALE_ETAG: i64 = 2055;
/// A program's own token where a user's is required (403).
pub const USER_REQUIRED: i64 = 900_329;
/// A fault of the service (500).
pub const FAULT: i64 = 500;

/// Status and number, aligned for reading: one line a code.
const CODES: &[(&str, u16, i64)] = &[
    // Sale rules (9.1)
    ("ChainNotSupported", 403, DENIED),
    ("ResellerCannotOrder", 403, DENIED),
    ("AdminConsentMissing", 403, 900_308),
    ("OwnUseSellerType", 403, DENIED),
    ("CspTenantNotProvisionable", 403, DENIED),
    ("InternalUseOnly", 403, DENIED),
    ("PartnerResaleForbidden", 403, DENIED),
    ("ResellerRequired", 400, 900_206),
    ("PartnershipInactive", 400, 800_016),
    ("ProviderIdAsReseller", 404, 2072),
    ("ResellerIdInvalid", 400, 2204),
    ("NoCustomerRelationship", 403, 20_002),
    ("ResellerNotRelatedToCustomer", 403, DENIED),
    ("AdditionalResellerRule", 400, 800_016),
    ("AcquiredAsReseller", 403, DENIED),
    ("PartnerAgreementMissing", 403, 900_124),
    ("ResellerAgreementMissing", 403, 900_123),
    ("ResellerNotReady", 403, 800_039),
    ("PartnerIdNotAssociated", 400, 2204),
    ("PartnerIdCountryMismatch", 400, 2200),
    ("PartnerIdUnknown", 400, 2200),
    ("RoleNotAllowed", 403, 900_150),
    ("RegionMismatchCustomer", 403, 2030),
    ("RegionMismatchPartner", 400, 2201),
    ("MarketNotSupported", 403, 2030),
    ("SelfSaleForbidden", 403, DENIED),
    ("AffiliateSaleForbidden", 403, DENIED),
    ("RelationshipTypeConflict", 403, DENIED),
    ("CustomerAgreementMissing", 403, 13_605),
    ("ProgramStatusNotActive", 403, 900_149),
    ("CustomerUnderReview", 403, 800_073),
    ("CustomerRejected", 403, 800_075),
    ("OfferNotInMarket", 400, 800_070),
    ("CustomerNotQualified", 400, 800_086),
    ("OfferExclusive", 403, 800_020),
    ("AddonPrerequisite", 400, 400_041),
    ("OfferLimit", 400, 27_006),
    ("CreditLimitExceeded", 403, 800_023),
    ("TransferNotAllowed", 400, 900_102),
    ("CloudMismatch", 403, 900_138),
    ("MfaRequired", 403, 900_309),
    ("ActiveSubscriptionsExist", 400, 800_002),
    // Signing in (2.3, 24)
    ("SignInFailed", 401, UNAUTHENTICATED),
    ("OneTimeCodeRequired", 401, UNAUTHENTICATED),
    ("PasswordChangeRequired", 403, DENIED),
    // Other refusals (9.5)
    ("WorkAccountRequired", 403, DENIED),
    ("ContactEmailWebmail", 400, BAD_PROPERTY),
    ("ResellerFirst", 403, DENIED),
    ("DirectBillRequirementsNotMet", 403, DENIED),
    ("TenantAlreadyEnrolled", 409, 1003),
    ("TenantHoldsServices", 403, DENIED),
    ("RegistrationNumberMissing", 400, 600_049),
    ("RegistrationNumberInvalid", 400, 600_050),
    ("RegistrationNumberNotSupported", 400, 600_002),
    ("PhoneMissing", 400, 600_051),
    ("CompanyNameInvalid", 400, BAD_PROPERTY),
    ("NotResellerTenant", 403, DENIED),
    ("InvitationUsed", 400, 800_002),
    ("InvitationExpired", 400, 800_002),
    ("InvitationWithdrawn", 400, 800_002),
    ("SubscriptionNotOwned", 404, 20_003),
    ("CancelWindowClosed", 400, 900_213),
    ("SeatWindowClosed", 400, 900_214),
    ("TermNotShorter", 400, 900_267),
    ("EndDateInvalid", 400, 900_242),
    ("CartSubmitted", 400, 800_065),
    ("CartLocked", 409, 800_064),
    ("CartExpired", 404, 800_008),
    ("PendingOperation", 409, 900_278),
    ("TransferNotFound", 404, 900_100),
    ("TransferInProgress", 409, 900_101),
    ("AgreementAlreadyConfirmed", 400, 600_061),
    ("AgreementExists", 400, 600_061),
    ("EtagStale", 400, STALE_ETAG),
    // Things in a state or of a size that does not allow it (17)
    ("SandboxOnly", 400, 900_127),
    ("CancelSandboxOnly", 403, 800_019),
    ("BillingCycleFixed", 400, 900_267),
    ("LastGlobalAdmin", 400, BAD_PROPERTY),
    ("OfferUnknown", 400, 800_004),
    ("ItemUnknown", 400, 800_004),
    ("QuantityOutOfRange", 400, 2002),
    ("QuantityNotAllowed", 400, 2002),
    ("CurrencyNotSupported", 400, 900_169),
    ("SubscriptionSuspended", 400, 2001),
    ("SubscriptionStateNotAllowed", 400, 800_096),
    ("SubscriptionTermOver", 400, 900_277),
    ("TooManyUpdates", 400, 900_311),
    ("TermUnknown", 400, 800_017),
    ("FriendlyNameInvalid", 400, BAD_PROPERTY),
    ("LinesMissing", 400, 800_002),
    ("PartnerUnknown", 400, 2205),
    ("SignInNameTaken", 400, BAD_PROPERTY),
    ("DomainTaken", 400, BAD_PROPERTY),
];

/// Things that can be missing, and how the compatible API says so. A customer one has no relationship with and one that
/// does not exist are answered alike, so that nothing is learned about foreign tenants.
const MISSING: &[(&str, u16, i64)] = &[
    ("customer", 403, 20_002),
    ("order", 404, 20_000),
    ("subscription", 404, 20_003),
    ("user", 404, 60_002),
    ("tenant", 404, 60_003),
    ("cart", 404, 800_008),
    ("product", 404, 400_013),
    ("sku", 404, 400_018),
    ("availability", 404, 400_019),
    ("partner", 404, BAD_PROPERTY),
    ("partner id", 404, BAD_PROPERTY),
    ("transfer", 404, 900_100),
    ("account status", 404, 600_074),
];

/// Status and number of a refusal by rule. `None` for a code that is not in the table.
pub fn of_code(code: &str) -> Option<(StatusCode, i64)> {
    find(CODES, code)
}

/// Status and number for a thing that is not there for this caller.
pub fn of_missing(what: &str) -> (StatusCode, i64) {
    find(MISSING, what).unwrap_or((StatusCode::NOT_FOUND, NOT_FOUND))
}

fn find(table: &[(&str, u16, i64)], word: &str) -> Option<(StatusCode, i64)> {
    let (_, status, number) = table.iter().find(|(known, ..)| *known == word)?;
    Some((StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_REQUEST), *number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_clients_know_are_kept() {
        for (code, status, number) in [
            ("RegionMismatchCustomer", 403, 2030),
            ("RegionMismatchPartner", 400, 2201),
            ("CustomerAgreementMissing", 403, 13605),
            ("PartnerAgreementMissing", 403, 900124),
            ("CartLocked", 409, 800064),
            ("SelfSaleForbidden", 403, 2032),
        ] {
            assert_eq!(of_code(code), Some((StatusCode::from_u16(status).unwrap(), number)), "{code}");
        }
        assert_eq!(of_code("NoSuchCode"), None);
        assert_eq!(of_missing("customer"), (StatusCode::FORBIDDEN, 20_002));
        assert_eq!(of_missing("anything"), (StatusCode::NOT_FOUND, 1000));
    }

    #[test]
    fn no_code_is_listed_twice_and_none_is_a_status_that_clients_retry() {
        for (at, (code, status, _)) in CODES.iter().enumerate() {
            assert!(!CODES[..at].iter().any(|(other, ..)| other == code), "{code} is listed twice");
            assert!((400..=409).contains(status), "{code} has status {status}");
        }
    }
}
