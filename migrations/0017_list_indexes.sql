CREATE INDEX "complaint_authority_status" ON "complaint" USING btree ("authority","status","filed_at","id");--> statement-breakpoint
CREATE INDEX "penalty_case_state" ON "penalty_case" USING btree ("status","filed_at","id");--> statement-breakpoint
CREATE INDEX "penalty_case_authority_state" ON "penalty_case" USING btree ("authority","status","filed_at","id");--> statement-breakpoint
CREATE INDEX "violation_region_status" ON "violation" USING btree ("region_code","status","occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_updated" ON "violation" USING brin ("updated_at") WITH (pages_per_range=16,autosummarize=true);