ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('activate', 'resend-activation', 'reset-password', 'delete-account'));--> statement-breakpoint
DROP FUNCTION gate_account_by_username(text);--> statement-breakpoint
DROP FUNCTION gate_payer_by_invoice(text, text, date);--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO portal_gate;--> statement-breakpoint
-- The account behind a user name, for login, registration and forgotten password: what those need and no more.
-- Leading zeros are forgiven; where two codes differ by them alone, the name as typed wins.
CREATE FUNCTION gate_account_by_username(p_username text)
RETURNS TABLE (id uuid, username text, email text, language text, password_hash text, activated_at timestamptz, locked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.username, a.email, a.language, a.password_hash, a.activated_at, a.locked_at FROM accounts a
   WHERE ltrim(a.username, '0') = ltrim(p_username, '0')
   ORDER BY a.username = p_username DESC, a.username LIMIT 1
$$;--> statement-breakpoint
-- The payer whose invoice the number is, if it was issued on p_since or later, by the code as billing writes it.
-- Leading zeros and blanks are forgiven.
CREATE FUNCTION gate_payer_by_invoice(p_code text, p_invoice_number text, p_since date)
RETURNS TABLE (id bigint, code text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.code, p.name FROM payers p
   WHERE ltrim(p.code, '0') = ltrim(regexp_replace(p_code, '\s', '', 'g'), '0')
     AND EXISTS (
       SELECT 1 FROM invoices i WHERE i.payer_id = p.id AND i.issued_on >= p_since
          AND ltrim(regexp_replace(i.number, '\s', '', 'g'), '0') = ltrim(regexp_replace(p_invoice_number, '\s', '', 'g'), '0'))
   LIMIT 1
$$;--> statement-breakpoint
CREATE INDEX accounts_username_without_zeros ON accounts (ltrim(username, '0'));--> statement-breakpoint
ALTER FUNCTION gate_account_by_username(text) OWNER TO portal_gate;--> statement-breakpoint
ALTER FUNCTION gate_payer_by_invoice(text, text, date) OWNER TO portal_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM portal_gate;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION gate_account_by_username(text), gate_payer_by_invoice(text, text, date) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gate_account_by_username(text), gate_payer_by_invoice(text, text, date) TO portal_app;
