-- Row-level security holds for the owner too (R25).
do $$
declare
  t regclass;
begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end
$$;
--> statement-breakpoint
grant select on payers, tenures, supply_points, meters, meter_installations, readings, price_items, prices,
  supply_point_price_items, invoices, invoice_lines, open_items, accounts, account_payers, consents to portal_app;
--> statement-breakpoint
grant insert on readings, accounts, account_payers, consents, outbox, audit_log to portal_app;
--> statement-breakpoint
-- A reading once reported is withdrawn or corrected by a new one, never overwritten.
grant update (withdrawn_at) on readings to portal_app;
--> statement-breakpoint
grant update, delete on accounts, account_payers to portal_app;
--> statement-breakpoint
grant select, insert, update, delete on sessions, tokens, captchas, throttle_events to portal_app;
--> statement-breakpoint
grant usage on sequence receipt_numbers to portal_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to portal_office;
--> statement-breakpoint
revoke update, delete on audit_log, consents from portal_office;
--> statement-breakpoint
grant usage on all sequences in schema public to portal_office;
--> statement-breakpoint
grant select on sessions, accounts, account_payers, consents, payers, invoices to portal_gate;
--> statement-breakpoint
grant update (last_seen_at) on sessions to portal_gate;
