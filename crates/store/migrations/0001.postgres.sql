-- SQLite has this function from its driver.
create or replace function chain_hash(bytea, bytea) returns bytea language sql immutable as 'select sha256($1 || $2)';

-- The audit log is append-only.
create or replace function audit_record_stays() returns trigger language plpgsql
as 'begin raise exception ''the audit log is append-only''; end';
create trigger audit_record_stays before update or delete on audit_record
    for each row execute function audit_record_stays();
create trigger audit_record_remains before truncate on audit_record
    for each statement execute function audit_record_stays();
