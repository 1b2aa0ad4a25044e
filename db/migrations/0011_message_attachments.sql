CREATE TABLE "message_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "message_attachments_few" CHECK ("message_attachments"."place" between 1 and 3),
	CONSTRAINT "message_attachments_small" CHECK ("message_attachments"."width" between 1 and 1600 and "message_attachments"."height" between 1 and 1600)
);
--> statement-breakpoint
ALTER TABLE "message_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_attachments" ADD CONSTRAINT "message_attachments_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "message_attachments_place" ON "message_attachments" USING btree ("message_id","place");--> statement-breakpoint
CREATE POLICY "message_attachments_app_read" ON "message_attachments" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from messages where messages.id = message_attachments.message_id));--> statement-breakpoint
CREATE POLICY "message_attachments_app_add" ON "message_attachments" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (exists (select 1 from messages where messages.id = message_attachments.message_id and messages.author = 'customer'));--> statement-breakpoint
CREATE POLICY "message_attachments_office" ON "message_attachments" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "message_attachments" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON message_attachments TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON message_attachments TO portal_office;--> statement-breakpoint
-- A JPEG is compressed already.
ALTER TABLE "message_attachments" ALTER COLUMN "content" SET STORAGE EXTERNAL;
