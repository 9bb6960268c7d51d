ALTER TABLE "manifest" ADD COLUMN "claim_short_at_loading" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Custom:
-- Of the loads before, no more is known than what their claims are short of now.
update manifest set claim_short_at_loading = true where claim_shortfall;
