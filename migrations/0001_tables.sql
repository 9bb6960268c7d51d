CREATE TABLE "idempotency" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed" "bytea",
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manifest" (
	"number" text PRIMARY KEY NOT NULL,
	"carrier_id" uuid NOT NULL,
	"permit_number" text NOT NULL,
	"authority" text NOT NULL,
	"drawn_at" timestamptz(3) NOT NULL,
	"drawn_by" text NOT NULL,
	"voided_at" timestamptz(3),
	"voided_by" text,
	"void_reason" text,
	"closed_at" timestamptz(3),
	"closed_by" text,
	"close_reason" text,
	"settled_at" timestamptz(3),
	"settled_by" text,
	"settle_reason" text,
	"settled_mass_kg" bigint,
	"state" text DEFAULT 'drawn' NOT NULL,
	"plate" text,
	"comparable_plate" text,
	"project_id" uuid,
	"emitter_id" uuid,
	"category" text,
	"materials" text[],
	"declared" jsonb,
	"declared_mass_kg" bigint,
	"weighed" jsonb,
	"driver_name" text,
	"destination_id" uuid,
	"loaded_at" timestamptz(3),
	"departed_at" timestamptz(3),
	"site_id" uuid,
	"weighed_mass_kg" bigint,
	"filed_at" timestamptz(3),
	"open" text[] DEFAULT '{}' NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"copies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"claim_load_id" uuid,
	"claim_stream_id" uuid,
	"claim_mass_kg" bigint DEFAULT 0 NOT NULL,
	"claim_wanted_kg" bigint,
	"claim_shortfall" boolean DEFAULT false NOT NULL,
	"counted_mass_kg" bigint DEFAULT 0 NOT NULL,
	"counted_stream_id" uuid,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "manifest_of_carrier" UNIQUE("carrier_id","number"),
	CONSTRAINT "manifest_state_known" CHECK ("manifest"."state" in ('drawn', 'loaded', 'inTransit', 'received', 'refused', 'filed', 'returned', 'closed', 'voided')),
	CONSTRAINT "manifest_category" CHECK ("manifest"."category" is null or "manifest"."category" in ('spoil', 'recyclable', 'other')),
	CONSTRAINT "manifest_open" CHECK ("manifest"."open" <@ array['weight', 'category', 'vehicle', 'correction', 'hold']),
	CONSTRAINT "manifest_unloaded" CHECK (("manifest"."state" in ('drawn', 'voided')) = ("manifest"."loaded_at" is null)
        and ("manifest"."loaded_at" is null) = ("manifest"."project_id" is null)
        and ("manifest"."loaded_at" is null) = ("manifest"."declared_mass_kg" is null)),
	CONSTRAINT "manifest_departed" CHECK ("manifest"."state" not in ('inTransit', 'received', 'refused', 'filed', 'closed') or "manifest"."departed_at" is not null),
	CONSTRAINT "manifest_weighed" CHECK ("manifest"."state" not in ('received', 'filed') or ("manifest"."site_id" is not null and "manifest"."weighed_mass_kg" is not null)),
	CONSTRAINT "manifest_filed" CHECK (("manifest"."state" = 'filed') = ("manifest"."filed_at" is not null) and ("manifest"."state" <> 'filed' or cardinality("manifest"."open") = 0)),
	CONSTRAINT "manifest_voided" CHECK ("manifest"."state" <> 'voided' or "manifest"."voided_at" is not null),
	CONSTRAINT "manifest_closed" CHECK ("manifest"."state" <> 'closed' or "manifest"."closed_at" is not null),
	CONSTRAINT "manifest_claim" CHECK ("manifest"."claim_mass_kg" >= 0 and ("manifest"."claim_mass_kg" = 0 or "manifest"."claim_stream_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_clock" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"offset_ms" bigint NOT NULL,
	CONSTRAINT "sandbox_clock_one" CHECK ("sandbox_clock"."single")
);
--> statement-breakpoint
CREATE TABLE "scan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"manifest_number" text,
	"kind" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"received_at" timestamptz(3) NOT NULL,
	"sub" text NOT NULL,
	"sender_name" text NOT NULL,
	"organisation_id" uuid,
	"lat" double precision,
	"lon" double precision,
	"plate" text,
	"content" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"judged_once" jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scan_kind" CHECK ("scan"."kind" in ('load', 'depart', 'redirect', 'receive', 'refuse', 'return', 'inspect')),
	CONSTRAINT "scan_of_manifest" CHECK ("scan"."manifest_number" is not null or "scan"."kind" = 'inspect'),
	CONSTRAINT "scan_tries" CHECK ("scan"."tries" > 0)
);
--> statement-breakpoint
CREATE TABLE "violation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"manifest_number" text,
	"key" text NOT NULL,
	"act_key" text NOT NULL,
	"act_id" uuid NOT NULL,
	"finding" text NOT NULL,
	"offence" text NOT NULL,
	"citations" text[] NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_role" text NOT NULL,
	"subject_id" uuid,
	"subject_name" text NOT NULL,
	"occurred_at" timestamptz(3) NOT NULL,
	"region_code" text NOT NULL,
	"lat" double precision,
	"lon" double precision,
	"authority" text NOT NULL,
	"status" text NOT NULL,
	"dismissed_reason" text,
	"plate" text,
	"evidence" jsonb NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "violation_once" UNIQUE("manifest_number","key"),
	CONSTRAINT "violation_status_known" CHECK ("violation"."status" in ('suspected', 'confirmed', 'dismissed', 'inCase', 'closed')),
	CONSTRAINT "violation_dismissed" CHECK (("violation"."status" = 'dismissed') = ("violation"."dismissed_reason" is not null)),
	CONSTRAINT "violation_evidence" CHECK (jsonb_array_length("violation"."evidence") > 0)
);
--> statement-breakpoint
CREATE TABLE "attestation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"citation" text NOT NULL,
	"statement" text NOT NULL,
	"by_sub" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"holidays" text[] NOT NULL,
	"workdays" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carriage_contract" (
	"permit_number" text NOT NULL,
	"carrier_id" uuid NOT NULL,
	"number" text NOT NULL,
	"signed_on" date NOT NULL,
	"valid_to" date NOT NULL,
	CONSTRAINT "carriage_contract_permit_number_carrier_id_number_pk" PRIMARY KEY("permit_number","carrier_id","number")
);
--> statement-breakpoint
CREATE TABLE "contest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"contract_number" text NOT NULL,
	"reason" text NOT NULL,
	"by_sub" text NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "permit" (
	"number" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"authority" text NOT NULL,
	"application_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"project_id" uuid,
	"granted_at" timestamptz(3) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"ended_at" timestamptz(3),
	"end_manner" text,
	"end_reason" text,
	"ended_by" text,
	"manifest_required" boolean NOT NULL,
	"plan_from" date,
	"plan_to" date,
	"hours_from" text,
	"hours_to" text,
	"route_description" text,
	"route_noise_sensitive" boolean,
	"route_line" jsonb,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "permit_application_once" UNIQUE("application_id"),
	CONSTRAINT "permit_of_holder" UNIQUE("holder_id","number"),
	CONSTRAINT "permit_kind" CHECK ("permit"."kind" in ('disposal', 'transport', 'receiving', 'recycling')),
	CONSTRAINT "permit_span" CHECK ("permit"."valid_from" <= "permit"."valid_to"),
	CONSTRAINT "permit_ended" CHECK (("permit"."ended_at" is null) = ("permit"."end_manner" is null) and ("permit"."ended_at" is null) = ("permit"."end_reason" is null)),
	CONSTRAINT "permit_manner" CHECK ("permit"."end_manner" is null or "permit"."end_manner" in ('annulled', 'withdrawn', 'deregistered')),
	CONSTRAINT "permit_disposal_plan" CHECK (("permit"."kind" = 'disposal') = ("permit"."project_id" is not null and "permit"."plan_from" is not null and "permit"."plan_to" is not null
        and "permit"."hours_from" is not null and "permit"."hours_to" is not null and "permit"."route_noise_sensitive" is not null))
);
--> statement-breakpoint
CREATE TABLE "permit_application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"applicant_id" uuid NOT NULL,
	"project_id" uuid,
	"region_code" text,
	"authority" text,
	"body" jsonb NOT NULL,
	"submitted_at" timestamptz(3),
	"accepted_at" timestamptz(3),
	"accept_by" date,
	"decide_by" date,
	"supplement_requested_at" timestamptz(3),
	"supplement_items" jsonb,
	"not_accepted_reason" text,
	"extended_at" timestamptz(3),
	"extension_reason" text,
	"deemed" boolean DEFAULT false NOT NULL,
	"decided_at" timestamptz(3),
	"decision" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "permit_application_of_applicant" UNIQUE("applicant_id","id"),
	CONSTRAINT "permit_application_kind" CHECK ("permit_application"."kind" in ('disposal', 'transport', 'receiving', 'recycling')),
	CONSTRAINT "permit_application_status" CHECK ("permit_application"."status" in ('draft', 'submitted', 'supplementRequested', 'accepted', 'notAccepted', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "permit_application_submitted" CHECK ("permit_application"."status" in ('draft', 'withdrawn') or ("permit_application"."submitted_at" is not null and "permit_application"."authority" is not null)),
	CONSTRAINT "permit_application_decided" CHECK (("permit_application"."status" in ('approved', 'refused')) = ("permit_application"."decided_at" is not null and "permit_application"."decision" is not null)),
	CONSTRAINT "permit_application_accepted" CHECK ("permit_application"."status" not in ('accepted', 'approved', 'refused') or "permit_application"."accepted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "permit_copy" (
	"permit_number" text NOT NULL,
	"copy_number" integer NOT NULL,
	"carrier_id" uuid NOT NULL,
	"plate" text NOT NULL,
	"issued_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3),
	"end_reason" text,
	CONSTRAINT "permit_copy_permit_number_copy_number_pk" PRIMARY KEY("permit_number","copy_number"),
	CONSTRAINT "permit_copy_ended" CHECK (("permit_copy"."ended_at" is null) = ("permit_copy"."end_reason" is null)),
	CONSTRAINT "permit_copy_reason" CHECK ("permit_copy"."end_reason" is null or "permit_copy"."end_reason" in ('replaced', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "permit_stream" (
	"id" uuid PRIMARY KEY NOT NULL,
	"permit_number" text NOT NULL,
	"position" integer NOT NULL,
	"category" text NOT NULL,
	"materials" text[] NOT NULL,
	"destination_id" uuid NOT NULL,
	"approved_mass_kg" bigint NOT NULL,
	"consumed_mass_kg" bigint DEFAULT 0 NOT NULL,
	"received_mass_kg" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "permit_stream_once" UNIQUE("permit_number","category","destination_id"),
	CONSTRAINT "permit_stream_category" CHECK ("permit_stream"."category" in ('spoil', 'recyclable', 'other')),
	CONSTRAINT "permit_stream_room" CHECK ("permit_stream"."approved_mass_kg" > 0 and "permit_stream"."consumed_mass_kg" between 0 and "permit_stream"."approved_mass_kg" and "permit_stream"."received_mass_kg" >= 0)
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"site_type" text NOT NULL,
	"region_code" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"boundary" jsonb,
	"operator_id" uuid NOT NULL,
	"permit_number" text,
	"capacity_mass_kg" bigint NOT NULL,
	"received_mass_kg" bigint DEFAULT 0 NOT NULL,
	"accepts_from" date NOT NULL,
	"accepts_to" date NOT NULL,
	"stops_on" date,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_permit" UNIQUE("permit_number"),
	CONSTRAINT "site_type" CHECK ("site"."site_type" in ('backfill', 'receiving', 'recyclingFacility', 'treatment')),
	CONSTRAINT "site_approval" CHECK (("site"."site_type" = 'treatment') = ("site"."permit_number" is null)),
	CONSTRAINT "site_capacity" CHECK ("site"."capacity_mass_kg" > 0 and "site"."received_mass_kg" >= 0),
	CONSTRAINT "site_span" CHECK ("site"."accepts_from" <= "site"."accepts_to")
);
--> statement-breakpoint
CREATE TABLE "survey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"surveyed_on" date NOT NULL,
	"officers" jsonb NOT NULL,
	"checks" jsonb NOT NULL,
	"note" text,
	"by_sub" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "survey_two_officers" CHECK (jsonb_array_length("survey"."officers") >= 2)
);
--> statement-breakpoint
CREATE TABLE "term" (
	"document_number" text PRIMARY KEY NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"sandbox" boolean DEFAULT false NOT NULL,
	CONSTRAINT "term_span" CHECK ("term"."first_day" <= "term"."last_day")
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"last_used_at" timestamptz(3),
	"revoked_at" timestamptz(3),
	CONSTRAINT "api_key_secret" UNIQUE("secret_hash"),
	CONSTRAINT "api_key_scopes" CHECK (cardinality("api_key"."scopes") > 0 and "api_key"."scopes" <@ array['read', 'applications', 'manifests', 'scans', 'telemetry'])
);
--> statement-breakpoint
CREATE TABLE "authority" (
	"code" text PRIMARY KEY NOT NULL,
	"opted_in_from" date,
	"opt_in_document" text
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid,
	"uploaded_by" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "document_of_organisation" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"duties" text[] NOT NULL,
	"invited_by" text NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"accepted_at" timestamptz(3),
	"accepted_by" text,
	CONSTRAINT "invitation_duties" CHECK (cardinality("invitation"."duties") > 0 and "invitation"."duties" <@ array['owner', 'applicant', 'dispatcher', 'driver', 'gate'])
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sub" text NOT NULL,
	"duties" text[] NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamptz(3) NOT NULL,
	"removed_at" timestamptz(3),
	CONSTRAINT "member_duties" CHECK (cardinality("member"."duties") > 0 and "member"."duties" <@ array['owner', 'applicant', 'dispatcher', 'driver', 'gate'])
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"uscc" text NOT NULL,
	"kinds" text[] NOT NULL,
	"address" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"contact_email" text,
	"verified_at" timestamptz(3),
	"verified_by" text,
	"uscc_override_reason" text,
	"registered_by" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_uscc" UNIQUE("uscc"),
	CONSTRAINT "organisation_uscc_shape" CHECK ("organisation"."uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
	CONSTRAINT "organisation_kinds" CHECK (cardinality("organisation"."kinds") > 0 and "organisation"."kinds" <@ array['developer', 'contractor', 'carrier', 'siteOperator', 'recycler', 'propertyManager'])
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"premises" text,
	"region_code" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"developer_id" uuid,
	"contractor_id" uuid,
	"producer_kind" text,
	"producer_id" uuid,
	"producer_name" text,
	"property_manager_id" uuid,
	"commences_on" date NOT NULL,
	"registered_by" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "project_kind" CHECK ("project"."kind" in ('newBuild', 'reconstruction', 'extension', 'repair', 'demolition', 'decoration', 'sporadicMunicipal')),
	CONSTRAINT "project_premises" CHECK (("project"."premises" is null) = ("project"."kind" <> 'decoration') and ("project"."premises" is null or "project"."premises" in ('home', 'business', 'public'))),
	CONSTRAINT "project_party" CHECK (coalesce("project"."developer_id", "project"."contractor_id", "project"."property_manager_id") is not null or "project"."producer_kind" is not null),
	CONSTRAINT "project_producer" CHECK (("project"."producer_kind" is null and "project"."producer_id" is null and "project"."producer_name" is null)
        or ("project"."producer_kind" = 'individual' and "project"."producer_id" is null and "project"."producer_name" is not null)
        or ("project"."producer_kind" = 'unit' and ("project"."producer_id" is null) <> ("project"."producer_name" is null)))
);
--> statement-breakpoint
CREATE TABLE "vehicle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"plate" text NOT NULL,
	"plate_colour" text,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "vehicle_plate" UNIQUE("plate"),
	CONSTRAINT "vehicle_of_organisation" UNIQUE("organisation_id","id"),
	CONSTRAINT "vehicle_plate_of_organisation" UNIQUE("organisation_id","plate")
);
--> statement-breakpoint
CREATE TABLE "vehicle_record" (
	"vehicle_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"known_from" timestamptz(3) NOT NULL,
	"known_until" timestamptz(3),
	"gross_mass_kg" integer,
	"rated_load_kg" integer NOT NULL,
	"road_transport_certificate" jsonb,
	"passage_permit" jsonb,
	"sealed_cover" boolean NOT NULL,
	"recorder_id" text,
	"sorted_transport" boolean NOT NULL,
	CONSTRAINT "vehicle_record_vehicle_id_known_from_pk" PRIMARY KEY("vehicle_id","known_from"),
	CONSTRAINT "vehicle_record_mass" CHECK ("vehicle_record"."rated_load_kg" > 0 and ("vehicle_record"."gross_mass_kg" is null or "vehicle_record"."gross_mass_kg" > 0)),
	CONSTRAINT "vehicle_record_span" CHECK ("vehicle_record"."known_until" is null or "vehicle_record"."known_until" > "vehicle_record"."known_from")
);
--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_emitter_id_organisation_id_fk" FOREIGN KEY ("emitter_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_claim_stream_id_permit_stream_id_fk" FOREIGN KEY ("claim_stream_id") REFERENCES "public"."permit_stream"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_counted_stream_id_permit_stream_id_fk" FOREIGN KEY ("counted_stream_id") REFERENCES "public"."permit_stream"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_permit_of_carrier" FOREIGN KEY ("carrier_id","permit_number") REFERENCES "public"."permit"("holder_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan" ADD CONSTRAINT "scan_manifest_number_manifest_number_fk" FOREIGN KEY ("manifest_number") REFERENCES "public"."manifest"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan" ADD CONSTRAINT "scan_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_manifest_number_manifest_number_fk" FOREIGN KEY ("manifest_number") REFERENCES "public"."manifest"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_subject_id_organisation_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_region_code_authority_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_application_id_permit_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carriage_contract" ADD CONSTRAINT "carriage_contract_permit_number_permit_number_fk" FOREIGN KEY ("permit_number") REFERENCES "public"."permit"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carriage_contract" ADD CONSTRAINT "carriage_contract_carrier_id_organisation_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_application_id_permit_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_holder_id_organisation_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_application_of_holder" FOREIGN KEY ("holder_id","application_id") REFERENCES "public"."permit_application"("applicant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_applicant_id_organisation_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_region_code_authority_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_copy" ADD CONSTRAINT "permit_copy_permit_number_permit_number_fk" FOREIGN KEY ("permit_number") REFERENCES "public"."permit"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_copy" ADD CONSTRAINT "permit_copy_vehicle" FOREIGN KEY ("carrier_id","plate") REFERENCES "public"."vehicle"("organisation_id","plate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_stream" ADD CONSTRAINT "permit_stream_permit_number_permit_number_fk" FOREIGN KEY ("permit_number") REFERENCES "public"."permit"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_stream" ADD CONSTRAINT "permit_stream_destination_id_site_id_fk" FOREIGN KEY ("destination_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_region_code_authority_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_operator_id_organisation_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_permit_of_operator" FOREIGN KEY ("operator_id","permit_number") REFERENCES "public"."permit"("holder_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_application_id_permit_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_region_code_authority_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_developer_id_organisation_id_fk" FOREIGN KEY ("developer_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_contractor_id_organisation_id_fk" FOREIGN KEY ("contractor_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_producer_id_organisation_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_property_manager_id_organisation_id_fk" FOREIGN KEY ("property_manager_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicle" ADD CONSTRAINT "vehicle_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicle_record" ADD CONSTRAINT "vehicle_record_vehicle" FOREIGN KEY ("organisation_id","vehicle_id") REFERENCES "public"."vehicle"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_created" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "manifest_project" ON "manifest" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "manifest_site" ON "manifest" USING btree ("site_id","number");--> statement-breakpoint
CREATE INDEX "manifest_destination" ON "manifest" USING btree ("destination_id","number");--> statement-breakpoint
CREATE INDEX "manifest_state" ON "manifest" USING btree ("state","number");--> statement-breakpoint
CREATE INDEX "manifest_on_the_road" ON "manifest" USING btree ("comparable_plate") WHERE "manifest"."state" in ('loaded', 'inTransit', 'refused');--> statement-breakpoint
CREATE INDEX "manifest_overdue" ON "manifest" USING btree ("departed_at") WHERE "manifest"."state" in ('inTransit', 'refused');--> statement-breakpoint
CREATE INDEX "manifest_plate" ON "manifest" USING btree ("plate","number");--> statement-breakpoint
CREATE INDEX "manifest_loaded" ON "manifest" USING btree ("loaded_at");--> statement-breakpoint
CREATE INDEX "manifest_updated" ON "manifest" USING btree ("updated_at","number");--> statement-breakpoint
CREATE INDEX "scan_manifest" ON "scan" USING btree ("manifest_number","at");--> statement-breakpoint
CREATE INDEX "violation_list" ON "violation" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_subject" ON "violation" USING btree ("subject_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_status" ON "violation" USING btree ("status","occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_region" ON "violation" USING btree ("region_code","occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_offence" ON "violation" USING btree ("offence","occurred_at","id");--> statement-breakpoint
CREATE INDEX "violation_plate" ON "violation" USING btree ("plate","occurred_at","id");--> statement-breakpoint
CREATE INDEX "attestation_application" ON "attestation" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "carriage_contract_carrier" ON "carriage_contract" USING btree ("carrier_id");--> statement-breakpoint
CREATE INDEX "contest_application" ON "contest" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "permit_project" ON "permit" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "permit_granted" ON "permit" USING btree ("granted_at","number");--> statement-breakpoint
CREATE INDEX "permit_holder" ON "permit" USING btree ("holder_id","kind");--> statement-breakpoint
CREATE INDEX "permit_application_queue" ON "permit_application" USING btree ("authority","status","id");--> statement-breakpoint
CREATE INDEX "permit_application_updated" ON "permit_application" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "permit_copy_one_a_vehicle" ON "permit_copy" USING btree ("permit_number","plate") WHERE "permit_copy"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "permit_copy_plate" ON "permit_copy" USING btree ("plate");--> statement-breakpoint
CREATE INDEX "permit_stream_destination" ON "permit_stream" USING btree ("destination_id");--> statement-breakpoint
CREATE INDEX "site_operator" ON "site" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "site_updated" ON "site" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "survey_application" ON "survey" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "api_key_organisation" ON "api_key" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_present" ON "member" USING btree ("sub","organisation_id") WHERE "member"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "member_organisation" ON "member" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_updated" ON "organisation" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "project_developer" ON "project" USING btree ("developer_id");--> statement-breakpoint
CREATE INDEX "project_contractor" ON "project" USING btree ("contractor_id");--> statement-breakpoint
CREATE INDEX "project_producer" ON "project" USING btree ("producer_id");--> statement-breakpoint
CREATE INDEX "project_property_manager" ON "project" USING btree ("property_manager_id");--> statement-breakpoint
CREATE INDEX "project_registered_by" ON "project" USING btree ("registered_by");--> statement-breakpoint
CREATE INDEX "project_updated" ON "project" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "vehicle_updated" ON "vehicle" USING btree ("updated_at","id");