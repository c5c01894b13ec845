create table audit_entry (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    kind text not null check (kind ~ '^[a-z_]+$'),
    account text check (length(account) <= 100),
    subject text not null check (length(subject) <= 200),
    detail text not null check (length(detail) <= 2000),
    address text check (length(address) <= 64)
);

create index audit_entry_day on audit_entry (happened_at, id);
create index audit_entry_kind on audit_entry (kind, id);
create index audit_entry_account on audit_entry (lower(account), id);

comment on table audit_entry is 'Who did what that an administrator may have to account for; only ever added to';
comment on column audit_entry.kind is 'What was done, as org.strikelog.account.AuditKind says';
comment on column audit_entry.account is 'Username of whoever did it, or tried to; null where nobody was signed in';
comment on column audit_entry.subject is 'What it was done to: a username, the name of a token, incident 142; may be empty';
comment on column audit_entry.detail is 'What else is worth keeping, in words; never a secret; may be empty';
comment on column audit_entry.address is 'Network address that asked for it; null for what the server did by itself';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only ever added to';
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
