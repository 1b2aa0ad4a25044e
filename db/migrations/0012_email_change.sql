ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "new_email" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_new_email" CHECK (("tokens"."purpose" = 'change-email') = ("tokens"."new_email" is not null));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('activate', 'resend-activation', 'reset-password', 'delete-account', 'change-email'));