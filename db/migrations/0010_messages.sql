CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"sender_name" text NOT NULL,
	"sender_email" text NOT NULL,
	"topic" text,
	"supply_point_id" bigint,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "conversations_topic" CHECK ("conversations"."topic" in ('bill', 'reading', 'fault', 'contract', 'other')),
	CONSTRAINT "conversations_sender" CHECK (char_length("conversations"."sender_name") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"author" text NOT NULL,
	"office_name" text,
	"body" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_author" CHECK ("messages"."author" in ('customer', 'office')),
	CONSTRAINT "messages_office_name" CHECK ("messages"."author" = 'office' or "messages"."office_name" is null),
	CONSTRAINT "messages_length" CHECK (char_length("messages"."body") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_account" ON "conversations" USING btree ("account_id","started_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_submission" ON "messages" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE POLICY "conversations_app_read" ON "conversations" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("conversations"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "conversations_app_add" ON "conversations" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ("conversations"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid) and "conversations"."closed_at" is null);--> statement-breakpoint
CREATE POLICY "conversations_office" ON "conversations" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "messages_app_read" ON "messages" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from conversations where conversations.id = messages.conversation_id));--> statement-breakpoint
CREATE POLICY "messages_app_add" ON "messages" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ("messages"."author" = 'customer' and exists (select 1 from conversations where conversations.id = messages.conversation_id));--> statement-breakpoint
CREATE POLICY "messages_office" ON "messages" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "conversations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "messages" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was written is never changed by its writer.
GRANT SELECT, INSERT ON conversations, messages TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON conversations, messages TO portal_office;--> statement-breakpoint
GRANT USAGE ON SEQUENCE messages_id_seq TO portal_app, portal_office;
