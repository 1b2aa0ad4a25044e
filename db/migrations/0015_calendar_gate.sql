GRANT CREATE ON SCHEMA public TO portal_gate;--> statement-breakpoint
-- Opens the transaction for a calendar's secret address, as long as the account may use the portal and its consent holds
-- (R8, R27). Like a reading link it sets neither app.account nor app.payers, and no point either: the places that are the
-- login's payers' open, and neither bills nor messages nor who they are.
CREATE FUNCTION gate_open_calendar(p_secret_hash bytea, p_consent_version text)
RETURNS TABLE (language text, payers jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  opened record;
BEGIN
  SELECT a.id, a.language INTO opened
    FROM calendar_feeds f
    JOIN accounts a ON a.id = f.account_id AND a.activated_at IS NOT NULL AND a.locked_at IS NULL
   WHERE f.secret_hash = p_secret_hash
     AND (SELECT d.decision = 'granted' AND d.version = p_consent_version FROM consents d
           WHERE d.account_id = a.id ORDER BY d.id DESC LIMIT 1);
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.linked_payer', coalesce(string_agg(ap.payer_id::text, ','), ''), true)
     FROM account_payers ap WHERE ap.account_id = opened.id;
  RETURN QUERY SELECT opened.language, coalesce(jsonb_agg(ap.payer_id), '[]'::jsonb)
     FROM account_payers ap WHERE ap.account_id = opened.id;
END
$$;--> statement-breakpoint
ALTER FUNCTION gate_open_calendar(bytea, text) OWNER TO portal_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM portal_gate;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION gate_open_calendar(bytea, text) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gate_open_calendar(bytea, text) TO portal_app;
