-- A program that does not know whether its request came through sends it again, and is answered as it was the first time.

create table idempotent_answer (
    account     text not null,
    key         text not null check (length(key) between 1 and 200),
    digest      bytea not null check (length(digest) = 32),
    status      integer not null check (status between 200 and 299),
    headers     jsonb not null,
    body        bytea not null,
    answered_at timestamptz not null,
    primary key (account, key)
);
create index on idempotent_answer (answered_at);

comment on table idempotent_answer is
    'Answers to writes by programs, kept for a day in the transaction that did what was asked. What changed nothing is not kept.';
comment on column idempotent_answer.account is 'User name of whose token it was.';
comment on column idempotent_answer.key is 'As the program chose it, in Idempotency-Key.';
comment on column idempotent_answer.digest is 'SHA-256 of the method, the address and the body: another request may not use the key.';
