//! Users of a customer, for partners that may administer it; always with the token of a signed-in user.

use super::address::id;
use crate::{
    AsksAsUser, Web, WireError,
    wire::{
        Collection, Resource, SeekCollection, WireJson, WireQuery,
        envelope::Here,
        filter::Operator,
        lenient::same_word,
        paging::{PageWanted, Seek},
    },
};
use app::{
    Call,
    customer_users::{
        CreateCustomerUser, UserChange, create_customer_user, get_customer_user, list_customer_users,
        update_customer_user,
    },
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, patch},
};
use domain::{
    id::{TenantId, UserId},
    user::{Role, User},
};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Router<Web> {
    let one = "/v1/customers/{customer}/users/{user}";
    Router::new()
        .route("/v1/customers/{customer}/users", get(list).post(create).patch(change_by_query).delete(delete_by_query))
        .route(one, get(read).patch(change).delete(delete))
        .route(&format!("{one}/resetpassword"), patch(change))
        .route(&format!("{one}/directoryroles"), get(roles_of_user))
        .route("/v1/customers/{customer}/directoryroles", get(roles))
        .route("/v1/customers/{customer}/directoryroles/{role}/usermembers", get(members))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct UserView {
    id: String,
    user_principal_name: String,
    first_name: String,
    last_name: String,
    display_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    password_profile: Option<PasswordView>,
    user_domain_type: &'static str,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    soft_deletion_time: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PasswordView {
    force_change_password: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
}

fn view(user: &User) -> Resource<UserView> {
    let view = UserView {
        id: user.id.to_string(),
        user_principal_name: user.sign_in_name.clone(),
        first_name: user.first_name.clone(),
        last_name: user.last_name.clone(),
        display_name: display_name(user),
        password_profile: None,
        user_domain_type: "managed",
        state: if user.deleted_at.is_some() { "inactive" } else { "active" },
        soft_deletion_time: user.deleted_at.map(|at| at.to_string()),
    };
    Resource::of("CustomerUser", view).at(format!("/customers/{}/users/{}", user.tenant, user.id))
}

fn display_name(user: &User) -> String {
    format!("{} {}", user.first_name, user.last_name).trim().to_owned()
}

/// The users as a page: by id, from the token's place on.
async fn page(
    web: &Web,
    call: &Call,
    (here, wanted, list): (Here, PageWanted, &str),
    mut users: Vec<User>,
) -> Result<(Vec<User>, Here, Option<String>), WireError> {
    let sealer = web.sealer().await?;
    if let (Some(token), Seek::Next) = (&wanted.token, wanted.seek) {
        let after: UserId = sealer.open(call.caller.tenant, list, token)?;
        users.retain(|user| user.id > after);
    }
    let size = wanted.size(100, 500);
    let more = users.len() > size;
    users.truncate(size);
    let last = users.last().filter(|_| more);
    let next = last.map(|user| sealer.seal(call.caller.tenant, list, &user.id));
    Ok((users, here, next))
}

async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    (here, query, wanted): (Here, WireQuery, PageWanted),
) -> Result<Json<SeekCollection<Resource<UserView>>>, WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let deleted = match query.filter()? {
        None => false,
        Some(filter) => {
            let about = filter.is_about("UserStatus").or(filter.is_about("UserState"));
            match about {
                Some((Operator::Equals, value)) => value.eq_ignore_ascii_case("inactive"),
                _ => return Err(WireError::bad_property("Filter users by UserStatus, with the operator equals.")),
            }
        }
    };
    let users = list_customer_users(&web.app, &call, customer, deleted).await?;
    let name = format!("users of {customer} {deleted}");
    let (users, here, next) = page(&web, &call, (here, wanted, &name), users).await?;
    Ok(Json(SeekCollection::of(users.iter().map(view).collect(), &here, next, None)))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct UserInput {
    user_principal_name: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    display_name: Option<String>,
    password_profile: Option<PasswordInput>,
    state: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct PasswordInput {
    password: Option<String>,
    force_change_password: Option<bool>,
}

async fn create(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    WireJson(input): WireJson<UserInput>,
) -> Result<(StatusCode, Json<Resource<UserView>>), WireError> {
    let password = input.password_profile.unwrap_or_default();
    let shown = input.display_name.unwrap_or_default();
    let (first, last) = shown.split_once(' ').unwrap_or((shown.as_str(), ""));
    let wanted = CreateCustomerUser {
        sign_in_name: input.user_principal_name.unwrap_or_default(),
        first_name: input.first_name.unwrap_or_else(|| first.to_owned()),
        last_name: input.last_name.unwrap_or_else(|| last.to_owned()),
        password: password.password.filter(|text| !text.is_empty()),
        change_password: password.force_change_password.unwrap_or(true),
    };
    let created = create_customer_user(&web.app, &call, id(&customer, "customer")?, wanted).await?;
    let mut answer = view(&created.user);
    let force_change_password = created.user.change_password;
    answer.body.password_profile = Some(PasswordView { force_change_password, password: created.password });
    Ok((StatusCode::CREATED, Json(answer)))
}

async fn read(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, user)): Path<(String, String)>,
) -> Result<Json<Resource<UserView>>, WireError> {
    let user = get_customer_user(&web.app, &call, id(&customer, "customer")?, id(&user, "user")?).await?;
    Ok(Json(view(&user)))
}

impl UserInput {
    fn change(self) -> UserChange {
        let password = self.password_profile.and_then(|profile| {
            let text = profile.password.filter(|text| !text.is_empty())?;
            Some((text, profile.force_change_password.unwrap_or(true)))
        });
        UserChange {
            sign_in_name: self.user_principal_name.filter(|name| !name.is_empty()),
            first_name: self.first_name.filter(|name| !name.is_empty()),
            last_name: self.last_name.filter(|name| !name.is_empty()),
            password,
            deleted: match self.state.as_deref() {
                Some(word) if same_word(word, "active") => Some(false),
                Some(word) if same_word(word, "inactive") => Some(true),
                _ => None,
            },
        }
    }
}

async fn changed(
    web: &Web,
    call: &Call,
    (customer, user): (&str, &str),
    change: UserChange,
) -> Result<Resource<UserView>, WireError> {
    let place = (id(customer, "customer")?, id(user, "user")?);
    let set = change.password.as_ref().map(|(_, force)| *force);
    let user = update_customer_user(&web.app, call, place, change).await?;
    let mut answer = view(&user);
    answer.body.password_profile =
        set.map(|force_change_password| PasswordView { force_change_password, password: None });
    Ok(answer)
}

async fn change(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, user)): Path<(String, String)>,
    WireJson(input): WireJson<UserInput>,
) -> Result<Json<Resource<UserView>>, WireError> {
    Ok(Json(changed(&web, &call, (&customer, &user), input.change()).await?))
}

async fn change_by_query(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    (Path(customer), query): (Path<String>, WireQuery),
    WireJson(input): WireJson<UserInput>,
) -> Result<Json<Resource<UserView>>, WireError> {
    let user = query.text("user_id").unwrap_or_default();
    Ok(Json(changed(&web, &call, (&customer, user), input.change()).await?))
}

async fn delete(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, user)): Path<(String, String)>,
) -> Result<StatusCode, WireError> {
    let gone = UserChange { deleted: Some(true), ..UserChange::default() };
    changed(&web, &call, (&customer, &user), gone).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn delete_by_query(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    query: WireQuery,
) -> Result<StatusCode, WireError> {
    let gone = UserChange { deleted: Some(true), ..UserChange::default() };
    changed(&web, &call, (&customer, query.text("user_id").unwrap_or_default()), gone).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The directory roles that users of a customer can hold, with the ids and names clients know.
const ROLES: [(Role, &str, &str); 3] = [
    (Role::GlobalAdmin, "62e90394-69f5-4237-9190-012177145e10", "Company Administrator"),
    (Role::UserManagementAdmin, "fe930be7-5e62-47db-91af-98c3a49a38b1", "User Account Administrator"),
    (Role::BillingAdmin, "b0f54661-2d74-4c50-afa3-1ec803f12efe", "Billing Administrator"),
];

#[derive(Clone, Debug, Serialize)]
struct RoleView {
    name: &'static str,
    id: &'static str,
}

async fn roles_of_user(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, user)): Path<(String, String)>,
    here: Here,
) -> Result<Json<Collection<Resource<RoleView>>>, WireError> {
    let user = get_customer_user(&web.app, &call, id(&customer, "customer")?, id(&user, "user")?).await?;
    let held = ROLES.iter().filter(|(role, ..)| user.roles.contains(role));
    let items = held.map(|(_, id, name)| Resource::of("DirectoryRole", RoleView { name, id })).collect();
    Ok(Json(Collection::of(items, here.uri())))
}

async fn roles(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    here: Here,
) -> Result<Json<Collection<Resource<RoleView>>>, WireError> {
    list_customer_users(&web.app, &call, id(&customer, "customer")?, false).await?;
    let items = ROLES.iter().map(|(_, id, name)| Resource::of("DirectoryRole", RoleView { name, id })).collect();
    Ok(Json(Collection::of(items, here.uri())))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct MemberView {
    id: String,
    display_name: String,
    user_principal_name: String,
    role_id: &'static str,
}

async fn members(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, role)): Path<(String, String)>,
    (here, wanted): (Here, PageWanted),
) -> Result<Json<SeekCollection<Resource<MemberView>>>, WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let found = ROLES.iter().find(|(_, id, _)| *id == role);
    let (role, role_id, _) = *found.ok_or_else(|| WireError::missing("role"))?;
    let mut users = list_customer_users(&web.app, &call, customer, false).await?;
    users.retain(|user| user.roles.contains(&role));
    let list = format!("members of {role_id} of {customer}");
    let (users, here, next) = page(&web, &call, (here, wanted, &list), users).await?;
    let member = |user: &User| {
        let view = MemberView {
            id: user.id.to_string(),
            display_name: display_name(user),
            user_principal_name: user.sign_in_name.clone(),
            role_id,
        };
        Resource::of("UserMember", view)
    };
    Ok(Json(SeekCollection::of(users.iter().map(member).collect(), &here, next, None)))
}
