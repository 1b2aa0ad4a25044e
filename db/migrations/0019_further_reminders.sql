ALTER TABLE "reading_reminders" DROP CONSTRAINT "reading_reminders_once";--> statement-breakpoint
ALTER TABLE "reading_reminders" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reading_reminders" ADD CONSTRAINT "reading_reminders_once" UNIQUE("account_id","supply_point_id","window_opens_on","round");