CREATE INDEX "account_payers_payer" ON "account_payers" USING btree ("payer_id");--> statement-breakpoint
CREATE INDEX "outbox_account" ON "outbox" USING btree ("account_id","created_at" DESC NULLS LAST) WHERE "outbox"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "readings_account" ON "readings" USING btree ("account_id") WHERE "readings"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "readings_to_forget" ON "readings" USING btree ("id") WHERE "readings"."account_id" is null and ("readings"."note" is not null or "readings"."confirmation_email" is not null);