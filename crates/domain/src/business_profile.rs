//! The business profile a partner shows to customers, one for each region (13.2).

use crate::{account::Address, id::*, programme, time::At};
use serde::{Deserialize, Serialize};

/// A business profile. The company name comes from the legal profile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BusinessProfile {
    /// Its id.
    pub id: ProfileId,
    /// The partner's CSP tenant.
    pub tenant: TenantId,
    /// The authorised region it is for.
    pub region: String,
    /// What it says.
    pub content: ProfileContent,
    /// When it was published; drafts are not shown to others.
    #[serde(default)]
    pub published_at: Option<At>,
    /// When it was changed last.
    pub updated_at: At,
}

/// The sections of a business profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileContent {
    /// In its own words, at most 2500 characters.
    pub description: String,
    /// Website.
    pub website: String,
    /// A page in a social network.
    pub social: String,
    /// Industries.
    pub industries: Vec<String>,
    /// Kinds of products.
    pub products: Vec<String>,
    /// Service types.
    pub services: Vec<String>,
    /// Skills in free words.
    pub skills: Vec<String>,
    /// Sizes of customers looked for.
    pub customer_sizes: Vec<String>,
    /// Places, at most five in one country.
    pub locations: Vec<Address>,
    /// Who gets leads.
    pub lead_email: String,
}

/// A field of a profile that is not as the programme wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileFault {
    /// The field.
    pub field: &'static str,
    /// What is wrong and what would be right.
    pub message: String,
}

impl ProfileContent {
    /// What is wrong with it; empty when it may be published.
    pub fn faults(&self, rules: &programme::BusinessProfile) -> Vec<ProfileFault> {
        let mut faults = Vec::new();
        let mut fault = |field, message: String| faults.push(ProfileFault { field, message });
        let length = i64::try_from(self.description.chars().count()).unwrap_or(i64::MAX);
        if length == 0 || length > rules.description_characters {
            let most = rules.description_characters;
            fault("description", format!("write between 1 and {most} characters; these are {length}"));
        }
        let lists = [
            ("industries", &self.industries, &rules.industries),
            ("products", &self.products, &rules.products),
            ("services", &self.services, &rules.services),
            ("customer_sizes", &self.customer_sizes, &rules.customer_sizes),
        ];
        for (field, given, known) in lists {
            for word in given.iter().filter(|word| !known.contains(word)) {
                fault(field, format!("`{word}` is none of {}", known.join(", ")));
            }
        }
        for place in &self.locations {
            let same = self.locations.iter().filter(|other| other.country == place.country).count();
            if i64::try_from(same).unwrap_or(i64::MAX) > rules.locations_per_country {
                let most = rules.locations_per_country;
                fault("locations", format!("at most {most} places in one country; `{}` has {same}", place.country));
                break;
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_held_to_the_words_and_numbers_of_the_programme() {
        let csp: programme::Programme = toml::from_str(include_str!("../../../programmes/csp/programme.toml")).unwrap();
        let place = Address { country: "SE".into(), ..Address::default() };
        let good = ProfileContent {
            description: "We help.".into(),
            industries: vec!["retail".into()],
            locations: vec![place.clone(); 5],
            ..ProfileContent::default()
        };
        assert_eq!(good.faults(&csp.business_profile), []);
        let long = ProfileContent { description: "x".repeat(2501), ..good.clone() };
        let strange = ProfileContent { industries: vec!["piracy".into()], ..good.clone() };
        let many = ProfileContent { locations: vec![place; 6], ..good };
        for (profile, field) in [(long, "description"), (strange, "industries"), (many, "locations")] {
            let faults = profile.faults(&csp.business_profile);
            assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), [field]);
        }
    }
}
