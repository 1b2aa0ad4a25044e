CREATE INDEX "accounts_email_begins" ON "accounts" USING btree (folded("email") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "payers_name_begins" ON "payers" USING btree (folded("name") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "supply_points_street_begins" ON "supply_points" USING btree (folded("street") text_pattern_ops);