ALTER TABLE "authority" ADD COLUMN "boundary" jsonb;--> statement-breakpoint
ALTER TABLE "authority" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Custom: an administrator loads boundaries. Of `authority` nothing is anybody's own, so it has no row-level security;
-- its audit triggers note the new columns too.
grant update (boundary, version) on authority to construction_waste_service;
