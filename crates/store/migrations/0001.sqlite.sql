-- The audit log is append-only.
create trigger audit_record_stays before update on audit_record
begin
    select raise(abort, 'the audit log is append-only');
end;
create trigger audit_record_remains before delete on audit_record
begin
    select raise(abort, 'the audit log is append-only');
end;
