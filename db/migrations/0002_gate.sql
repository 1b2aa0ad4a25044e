-- A point has one payer at a time.
alter table tenures add constraint tenures_one_payer_at_a_time
  exclude using gist (supply_point_id with =, daterange(valid_from, valid_to, '[]') with &&);
--> statement-breakpoint
alter table readings add constraint readings_corrects_id_readings_id_fk foreign key (corrects_id) references readings (id);
--> statement-breakpoint
create sequence receipt_numbers;
--> statement-breakpoint
grant create on schema public to portal_gate;
--> statement-breakpoint
-- Looks a session up, notes that it was used, and opens the transaction for its account; the payers only after consent (R13, R16, R25, R27).
create function gate_open_session(p_token_hash bytea, p_consent_version text, p_idle interval)
returns table (
  session_id uuid, account_id uuid, username text, display_name text, email text, language text,
  consented boolean, payers jsonb
)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_session sessions%rowtype;
begin
  select s.* into found_session from sessions s join accounts a on a.id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - p_idle
     and a.locked_at is null and a.activated_at is not null;
  if not found then
    return;
  end if;
  if found_session.last_seen_at < now() - interval '1 minute' and not current_setting('transaction_read_only')::boolean then
    update sessions s set last_seen_at = now() where s.id = found_session.id;
  end if;
  return query
    select found_session.id, a.id, a.username, a.display_name, a.email, a.language, c.granted,
      case when c.granted then coalesce((
        select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name) order by ap.verified_at, p.id)
          from account_payers ap join payers p on p.id = ap.payer_id where ap.account_id = a.id), '[]'::jsonb)
      else '[]'::jsonb end
    from accounts a
    cross join lateral (
      select coalesce((select d.decision = 'granted' and d.version = p_consent_version from consents d
                        where d.account_id = a.id order by d.id desc limit 1), false) as granted
    ) c
    where a.id = found_session.account_id
      and set_config('app.account', a.id::text, true) is not null
      and set_config('app.payers', case when c.granted then coalesce((
        select string_agg(ap.payer_id::text, ',') from account_payers ap where ap.account_id = a.id), '') else '' end, true) is not null;
end
$$;
--> statement-breakpoint
-- The account behind a user name, for login, registration and forgotten password: what those need and no more.
create function gate_account_by_username(p_username text)
returns table (id uuid, email text, language text, password_hash text, activated_at timestamptz, locked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.email, a.language, a.password_hash, a.activated_at, a.locked_at from accounts a where a.username = p_username
$$;
--> statement-breakpoint
-- The payer whose invoice the number is, if it was issued on p_since or later. Leading zeros and blanks are forgiven.
create function gate_payer_by_invoice(p_code text, p_invoice_number text, p_since date)
returns table (id bigint, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name from payers p
   where ltrim(p.code, '0') = ltrim(regexp_replace(p_code, '\s', '', 'g'), '0')
     and exists (
       select 1 from invoices i where i.payer_id = p.id and i.issued_on >= p_since
          and ltrim(regexp_replace(i.number, '\s', '', 'g'), '0') = ltrim(regexp_replace(p_invoice_number, '\s', '', 'g'), '0'))
   limit 1
$$;
--> statement-breakpoint
create index payers_code_without_zeros on payers (ltrim(code, '0'));
--> statement-breakpoint
alter function gate_open_session(bytea, text, interval) owner to portal_gate;
--> statement-breakpoint
alter function gate_account_by_username(text) owner to portal_gate;
--> statement-breakpoint
alter function gate_payer_by_invoice(text, text, date) owner to portal_gate;
--> statement-breakpoint
revoke create on schema public from portal_gate;
--> statement-breakpoint
revoke execute on function gate_open_session(bytea, text, interval), gate_account_by_username(text), gate_payer_by_invoice(text, text, date) from public;
--> statement-breakpoint
grant execute on function gate_open_session(bytea, text, interval), gate_account_by_username(text), gate_payer_by_invoice(text, text, date) to portal_app;
