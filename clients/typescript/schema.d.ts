// Made from openapi/openapi.json by `npm run openapi`.
export interface paths {
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The directory of organisations
         * @description All organisations, the newest first. `name` finds a part of the name. Staff see people masked here.
         *
         *     Who may: any signed-in person: the public part of every organisation; address, contact and members only of their own, and for staff of all, the people masked but to officers in one organisation. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Register an organisation
         * @description Whoever registers an organisation becomes its owner. It is verified at once where the token's `uscc` claim names it or an officer registers it, which they do for the owner that `ownerSub` names. A real code whose check character fails (GB 32100-2015) is registered by an officer with `usccOverride`.
         *
         *     Who may: any signed-in person; officers: for the owner they name. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `stranger`: `npm run -s token -- --sub stranger`.
         */
        post: operations["registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation of the directory
         * @description Name, code, kinds and permits in force for everybody signed in; address, contact and members for its own people and staff. Officers see the people in clear, and that is put on record; other staff see them masked.
         *
         *     Who may: any signed-in person: the public part of every organisation; address, contact and members only of their own, and for staff of all, the people masked but to officers in one organisation. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an organisation
         * @description An officer of any authority confirms that the organisation is who it says it is; who did is kept. Again changes nothing. Where the service asks for it, only verified organisations submit applications.
         *
         *     Who may: officers. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["verifyOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member, or change the duties of one
         * @description An owner names somebody by the `sub` of their token. For one who belongs already the duties are replaced; who is no owner any more leaves no API keys behind: those they made are revoked at once. The last owner stays one.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["addMember"];
        /**
         * Remove a member
         * @description An owner ends a membership, at once, and with it the API keys that the member has made, whose secrets they know; what the member did stays on record. `sub` names the member, in a JSON body; in the query, which stays in the records of whatever stands between, only for clients that cannot send one. The last owner cannot be removed.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by a code
         * @description An owner makes a code and passes it on. Whoever accepts it first, within seven days, becomes a member with these duties. The code has 129 random bits, is shown once and kept as a hash only.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Whoever has the code becomes a member, once. A member keeps the duties held before. A code that is unknown, used or older than seven days, or whose maker is no owner any more, is not found: the answers are alike.
         *
         *     Who may: any signed-in person: with the code of the invitation. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `new-driver`: `npm run -s token -- --sub new-driver`.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API keys of an organisation
         * @description The keys of the organisations that the caller owns, revoked ones too, the newest first.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description An owner makes a key for a machine of the organisation, used as a bearer token. It is shown in this answer only. It never manages members or keys, and is revoked when whoever made it is an owner no more. A key with the scope `telemetry` may be bound to recorders in vehicles of the organisation: it then sends for no other.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description An owner ends a key, at once. Again changes nothing.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vehicles
         * @description Those of the organisations one belongs to; all of the city for officers and departments. The newest first.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listVehicles"];
        put?: never;
        /**
         * Register a vehicle
         * @description An owner, applicant or dispatcher of a carrier or recycler registers a vehicle by its number plate (GA 36-2018), once in the city. Certificates that are missing are no error here: 第十條第(二)項 asks for them when a permit is applied for.
         *
         *     Who may: owners, applicants, dispatchers: vehicles of their own organisation, which is a carrier or a recycler. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["registerVehicle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the vehicles of a file
         * @description Registers every vehicle of a CSV or XLSX file, or none: what is wrong is 422 `rows_invalid`, with every row's errors (beside those of `registerVehicle`: `column_unknown`, `twice_in_file`). With `dryRun=true` nothing is registered and the answer, 200, says what would be. The file is the body (`text/csv`, or the type of .xlsx) or the part `file` of a form, up to 20 MiB and 5000 rows; its first row has the headings of `getImportTemplate`, in English, Traditional or Simplified Chinese. The report by `Accept` as CSV. The same rules as `registerVehicle`.
         *
         *     Who may: owners, applicants, dispatchers: vehicles of their own organisation, which is a carrier or a recycler. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["importVehicles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vehicle
         * @description As it is known now, for the people of its organisation, officers and departments.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getVehicle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is known of a vehicle
         * @description An owner, applicant or dispatcher of its organisation replaces the fields named; null removes one. What was known before is kept: a scan is judged by what was known at its own time. `If-Match` with the ETag refuses to overwrite the change of somebody else.
         *
         *     Who may: owners, applicants, dispatchers: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        patch: operations["updateVehicle"];
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects
         * @description Those one is a party of or has registered; all of the city for officers and departments. The newest first. `organisationId` finds the projects of a party. Individuals are named to who registered the project, else masked.
         *
         *     Who may: people of organisations and individuals: as a party of the project, or who registered it; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Register a project
         * @description A project in the planning area (第二條) that produces waste, with at least one party: 建設單位, 施工單位, 物業, or a producer, a unit or an individual. Where all parties are registered organisations, or a 建設單位 or 施工單位 is named for works that need a permit, an applicant of one of them or an officer registers it.
         *
         *     Who may: any signed-in person: projects with a producer who is no registered organisation, and for works that need a permit no builder named; owners, applicants: projects of which their own organisation is a party; officers. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["registerProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One project
         * @description For the people of its parties, whoever registered it, officers and departments. An individual producer is named to who registered it and to officers, whose reading is put on record; others see the name masked.
         *
         *     Who may: people of organisations and individuals: as a party of the project, or who registered it; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-developer`: `npm run -s token -- --sub sandbox-developer`.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a document
         * @description A PDF, JPEG or PNG of up to 20 MiB; its type is told by its content, and what its name ends with and the type it is declared as, where they say anything, have to agree. A member's document belongs to the organisation acted for, an officer's to none. `kind` is the kind of document that a condition asks for (第九條, 第十條, 第十八條, 第二十一條), or any other. An Idempotency-Key covers kind, name and content.
         *
         *     Who may: owners, applicants, dispatchers, drivers, gates: what belongs to their own organisation; what is new belongs to the one they act for; officers. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An uploaded document
         * @description The file as it was uploaded, to be saved: PDF, JPEG or PNG. An organisation reads its own, officers all, departments what officers uploaded as evidence of violations. That staff read a document of an organisation is put on record with it.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條); departments: what officers uploaded. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications
         * @description Those of one's organisations, or for officers all, the newest first. `status` is the one an application has by now. Assessments, what officers attested, lines and boundaries are with each application, not in the list.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listPermitApplications"];
        put?: never;
        /**
         * Begin an application
         * @description A draft by `kind`: `disposal` (第八, 九條), `transport` (第十條), `receiving` (第十七, 十八條), `recycling` (第二十一, 二十二條). The applicant is the organisation acted for. It may be incomplete: what is missing is a finding of its assessment, never an error. That no permit is needed (第十二條), that the region lies outside the planning area (第二條) or that no term is in force (第四十八條) is answered as soon as it can be known.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["createPermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One application
         * @description With its deadlines, its assessment as things stand now (as it was decided on, once it is), and what officers have attested. What time alone has done, as a silent acceptance, is worked out when it is read. For the applicant and officers.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getPermitApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an application
         * @description Replaces the top-level fields it names, while the application is a draft or is to be supplemented. A field that applications of its kind do not have is malformed; so is another project, region or type of site beside a permit that is to be renewed or amended. With `If-Match` only the version named is changed.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        patch: operations["updatePermitApplication"];
        trace?: never;
    };
    "/v1/permit-applications/{id}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an application stands
         * @description Every condition of its kind with its citation, `met`, `unmet` or `unverified`, and all findings at once, as the registers stand now; once it is decided, as it was decided on. Changes nothing.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["assessPermitApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an application
         * @description Hands it to the authority of the place (第七條), which answers within 5 working days (行政許可法 第三十二條); silence past the fifth is acceptance as of today. Conditions that are not met do not stand in the way: they are answered. After a supplement it is submitted again and the five days start anew. A renewal that is submitted at least 30 days before the last day of its permit counts as granted for as long again if it is undecided past that day (第五十條); one submitted later is taken all the same.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["submitPermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an application
         * @description 受理 (行政許可法 第三十二條). From today run the 20 working days to decide (第四十二條); a survey does not stop them. Only the authority that approves at the place is competent (第七條).
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["acceptPermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/not-accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not accept an application
         * @description 不予受理 (行政許可法 第三十二條), with the reason. The applicant may apply anew.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["declinePermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/supplement-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for everything that is missing
         * @description 補正: one notice of everything to be supplemented (行政許可法 第三十二條); a second one is `wrong_state`. The applicant changes the application and submits it again; after 90 days without that it lapses to `notAccepted`.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["requestSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take longer to decide
         * @description 10 more working days, once, with the reason (行政許可法 第四十二條).
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["extendDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attest that a condition is met
         * @description What only a person can know: 9(5), 10(4), 10(5), 18(1), 18(3), 22(1) to 22(4); and 9(3) or 9(4) where a contract was contested, which an attestation after the contest settles. Kept with the officer's name and the time.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["attestCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a survey on site
         * @description A survey by at least two officers (第十七條, 行政許可法 第三十四條), made between the submission and today. A check answered false makes its row unmet, whatever was attested, until another survey answers the same check; the last survey is shown. Whoever records a survey that names them has signed it; the others sign by `signSurvey`.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["recordSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/survey/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a survey on site
         * @description Each officer whom the survey names says, by their own token, that it was as recorded (行政許可法 第三十四條). The signature names the survey that was read: one that another survey has replaced meanwhile is 422 `unknown_reference`. Whoever is not named is 403 `forbidden`. Again changes nothing and answers the first signature (200). A signature that is missing does not keep the authority from deciding; once it has decided, none is added.
         *
         *     Who may: officers: as `competent`, and named in the survey that stands (行政許可法 第三十四條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer-2`: `npm run -s token -- --sub sandbox-officer-2 --authority 421200 --role officer`.
         */
        post: operations["signSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on an application
         * @description Approved only when every condition is met, else `conditions_unmet` with each of them (第九, 十, 十七, 十八, 二十一, 二十二條). The permit is granted with one copy for each vehicle (第十一條), for a site with the site; its streams reserve room at their destinations at once. `validFrom` is today if not given; `validTo` the last day of the plan (disposal), a year less a day (transport), `acceptsTo` (receiving), the earlier of `acceptsTo` and the end of the concession (recycling). A renewal granted in time joins on to the days of its permit, which keeps its number, copies and manifest numbers; a later one counts from its decision. An amendment counts from its decision: new vehicles get copies, those of others end; a stream keeps at least what loads have claimed; room is needed for the difference alone; the last day stays unless the plan or site ends on another (行政許可法 第四十九, 五十條). Refused only for conditions that are not met, each reason citing one, with the remedies against it (第十一條; 行政許可法 第三十八條).
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["decidePermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an application
         * @description Ends it at the wish of the applicant, at any time before it is decided.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["withdrawPermitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contest a contract of an application
         * @description The carrier of a carriage contract or the operator of the destination of a disposal contract says that it never made it, or not like this (第九條第(三), (四)項). Its condition is then `unverified` until an officer attests it. For organisations that no contract names the application is not there; the number of another contract is `unknown_reference`.
         *
         *     Who may: owners, applicants: once submitted, where a contract of it names their own organisation as carrier or operator of the destination (第九條). API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["contestContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permit-applications/{id}/notices/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A notice of the procedure
         * @description `acceptance` 受理通知書, also where silence accepted, which it says; `supplement` 補正通知書 with everything that is asked for; `grant` 核準決定書 with what was granted; `refusal` 不予核準通知書 with every condition that was not met and the remedies (第十一條; 行政許可法 第三十二, 三十八條). As JSON, or as PDF in Chinese where `Accept` prefers `application/pdf`, Simplified or for `zh-Hant` Traditional. 404 where there is no such notice. For the applicant and officers.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getApplicationNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One permit
         * @description With its scope, how much of each stream is consumed and received, and its copies (第十一條). For its holder, the parties of the project, the carriers of its contracts, the operators of its destinations, officers and departments (第三十一條). Nobody writes down that it has expired: that is worked out when it is read.
         *
         *     Who may: people of organisations and individuals: as holder, party of the project, contracted carrier or operator of a destination; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["getPermit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Permits
         * @description Those one may read, granted last first, without scope and copies. `status` is the one a permit has by now; `plate` finds the permits with an active copy for a vehicle. As CSV or XLSX by `Accept` all that match are listed, as they were at one moment, whatever `limit` and `cursor` say; that they were is put on record, and few can be under way at once (429).
         *
         *     Who may: people of organisations and individuals: as holder, party of the project, contracted carrier or operator of a destination; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["listPermits"];
        put?: never;
        /**
         * Record a permit granted outside the measures
         * @description Where no term of the measures covers its first day, the permit of 國務院決定第412號 and 建設部令第139號 第七條 goes on; an officer of the authority of the place records the one that was granted, with its paper, and loads under it are judged like any (第四十八條). It has no approved hours, contracts or copies, so nothing is found for want of them. It is known here by a number of its own, counts from its first day, and reserves room at its destinations, whether or not there is enough. On a first day that a term covers: `term_in_force`.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["recordOutsidePermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grants, for everybody
         * @description Every grant is public and searchable (行政許可法 第四十條), granted last first. `holder` is any part of its name; `from` and `to` are days of the grant, both included.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a permit
         * @description `annulled` 撤銷 (granted wrongly or got by fraud; 行政許可法 第六十九條), `withdrawn` 撤回 (law or facts changed; 第八條), `deregistered` 注銷 (bookkeeping, also of an expired one; 第七十條). Its copies end at that moment; numbers drawn under it stay; what is on the road is finished; the room it had reserved is free. A renewal or an amendment that was submitted becomes `notAccepted`: there is nothing left to decide.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["endPermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the renewal of a permit
         * @description A draft of what was granted last, with the vehicles that have copies now, for as long again; it is changed, submitted and decided like any application. Submitted at least 30 days before the last day of the permit and undecided past that day, it counts as granted for as long again (行政許可法 第五十條): the days alone, whatever else it asks for. Submitted later it is taken, and silence does nothing. One renewal or amendment of a permit is open at a time; another is `wrong_state`, and so is one of a permit that is expired or ended or was granted outside the measures.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["renewPermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the amendment of a permit
         * @description New vehicles, quantities, destinations, a new period (行政許可法 第四十九條): a draft of what was granted last, with the vehicles that have copies now. It is changed, submitted, assessed and decided like any application, and silence grants nothing. One renewal or amendment of a permit is open at a time; another is `wrong_state`, and so is one of a permit that is expired or ended or was granted outside the measures.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["amendPermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put another vehicle in the place of one
         * @description One copy for one vehicle (第十一條): the copy of `removePlate` ends at once, and so do its copies under the disposal permits for which the holder carries; a renewal or an amendment that is not decided names the new vehicle from then on; `addPlate` gets the next number. A vehicle added to a fleet must meet 第十條第(二)項 and 第(三)項, one added to a disposal permit must have an active copy of its contracted carrier (第九條第(三)項): else `vehicle_not_admissible` with the findings.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["replacePermitCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permits/{number}/copies/{copyNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The copy for one vehicle
         * @description The paper that travels with the vehicle (第十一條), as JSON, or as PDF with a QR code where `Accept` prefers `application/pdf`: in Simplified Chinese, or in Traditional for `zh-Hant`. The code leads to `verifyCredential` and can be verified offline too. For whoever may read the permit.
         *
         *     Who may: people of organisations and individuals: as holder, party of the project, contracted carrier or operator of a destination; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getPermitCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites
         * @description A directory for every signed-in person, so that waste finds an approved place with room (第十七條). `category` finds the sites that take it (第六條); `from` and `to` those that are approved and accept over all of these days; `roomKg` those with so much room left; `near` sorts by distance.
         *
         *     Who may: any signed-in person. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["listSites"];
        put?: never;
        /**
         * Register a treatment site
         * @description A site of harmless treatment for `other` waste (第三十條), approved under other law. The officer belongs to the authority that approves at the place (第七條). Sites for spoil and recyclables come into being by their permits.
         *
         *     Who may: officers: where their authority approves at the place (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["registerTreatmentSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One site
         * @description With the room it has left: its capacity less what it received and what active permits have reserved there and not brought yet (第十八條第(二)項).
         *
         *     Who may: any signed-in person. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify/{credential}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a QR code leads to
         * @description Whether a permit, a copy or a manifest is good at this moment, or why not, and what anybody may compare with the vehicle (第十一, 二十七, 三十四條). JSON, or a page for a person where `Accept` prefers `text/html`. A credential that is not ours is an answer too: `valid` is false. The signature alone can be verified offline with the keys of `getCredentialKeys`.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token. Take `credential` from the answer of `getPermitCopy`.
         */
        get: operations["verifyCredential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of QR codes
         * @description The keys by which the credentials of permits, copies and manifests are verified without a network; [numbers and credentials](/docs/pages/numbers-and-credentials) says how. A signature that is good says that the paper is ours; whether it is good at this moment only `verifyCredential` says.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["getCredentialKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifest-draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw manifest numbers
         * @description The carrier draws numbers from the authority (第二十七條), under an active transport permit of its own, or under its recycling permit where a concession holder hauls for itself. One number is one vehicle and one trip. Dispatchers of the holder may do this.
         *
         *     Who may: owners, dispatchers: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `manifests`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["drawManifests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a scan
         * @description Evidence: once it is well-formed and its sender may send it, it is recorded, and what the law makes of it is attached as findings. `load` and `return`: gate of the project; `depart` and `redirect`: driver or dispatcher of the carrier; `receive` and `refuse`: gate of the site; `inspect`: officers. It may come late, twice, in any order (第二十七條). 201 the first time, 200 for a repeat.
         *
         *     Who may: people of organisations and individuals: `load`, `return` of a project they registered for an individual producer; owners, dispatchers, drivers: `depart`, `redirect` of what their carrier hauls; owners, gates: `load`, `return` at their project; `receive`, `refuse` at their site; officers: `inspect` only. API keys with the scope `scans`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-driver`: `npm run -s token -- --sub sandbox-driver`.
         */
        post: operations["recordScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record scans that waited on a device
         * @description Evidence: once it is well-formed and its sender may send it, it is recorded, and what the law makes of it is attached as findings. `load` and `return`: gate of the project; `depart` and `redirect`: driver or dispatcher of the carrier; `receive` and `refuse`: gate of the site; `inspect`: officers. It may come late, twice, in any order (第二十七條). Each is validated and recorded by itself, in the order given; each has the status it would have had alone. Those answered by 429 are to be sent again. Wait 60 seconds for the answer of a full batch; where none comes, send it again.
         *
         *     Who may: people of organisations and individuals: `load`, `return` of a project they registered for an individual producer; owners, dispatchers, drivers: `depart`, `redirect` of what their carrier hauls; owners, gates: `load`, `return` at their project; `receive`, `refuse` at their site; officers: `inspect` only. API keys with the scope `scans`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["recordScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the scans of a file
         * @description Evidence: once it is well-formed and its sender may send it, it is recorded, and what the law makes of it is attached as findings. `load` and `return`: gate of the project; `depart` and `redirect`: driver or dispatcher of the carrier; `receive` and `refuse`: gate of the site; `inspect`: officers. It may come late, twice, in any order (第二十七條). Every row of a CSV or XLSX file is a scan, recorded by itself in the order of the rows; the report has for each the status it would have had alone, and is sent as it comes: one that breaks off is that of a file to be sent again. A row without an `id` gets one that follows from its content and from who sends it: the organisation, or the person where that is none or several. So the same file twice by the same sender doubles nothing. Rows answered by 429 or 503 are to be sent again. Times without an offset are those of Shanghai. The file is the body (`text/csv`, or the type of .xlsx) or the part `file` of a form, up to 20 MiB and 10000 rows; its first row has the headings of `getImportTemplate`. The report by `Accept` as CSV.
         *
         *     Who may: people of organisations and individuals: `load`, `return` of a project they registered for an individual producer; owners, dispatchers, drivers: `depart`, `redirect` of what their carrier hauls; owners, gates: `load`, `return` at their project; `receive`, `refuse` at their site; officers: `inspect` only. API keys with the scope `scans`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["importScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A manifest with its scans
         * @description The sheet as its scans make it, in order of event time (第二十七條). Its carrier, the parties of its project, the operators of its destination and of the site where it arrived, officers and departments see it. Drivers and places are for the carrier and for officers, whose reading is put on record; others see names masked.
         *
         *     Who may: people of organisations and individuals: as carrier, party of the project or operator of the destination or of the site of arrival; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["getManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Manifests
         * @description Those the caller may see, the newest number first, without their scans; names of people masked but for those of the own organisation. `from` and `to` are days of the load; `siteId` is the destination or where it arrived; `overdue` is more than 24 hours after departure without arrival. As CSV or XLSX by `Accept` all that match are listed, as they were at one moment, whatever `limit` and `cursor` say; that they were is put on record, and few can be under way at once (429).
         *
         *     Who may: people of organisations and individuals: as carrier, party of the project or operator of the destination or of the site of arrival; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listManifests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/copies/{holder}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the four copies
         * @description JSON, or the paper as PDF by `Accept: application/pdf`: text in Simplified Chinese, or in Traditional for `zh-Hant`, which of the four copies it is, and a QR code that leads to `verifyCredential`. Each party keeps its own copy; officers read all four (第二十七條第一款). Organisations stand on it by name; of people each copy names those of who keeps it, the driver on that of the carrier, and masks the others; an officer sees all, and the reading is put on record.
         *
         *     Who may: people of organisations and individuals: the copy their party keeps (第二十七條); officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-recycler`: `npm run -s token -- --sub sandbox-recycler`.
         */
        get: operations["getManifestCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an unused number
         * @description Only while it is drawn and nothing was scanned on it; dispatchers of the carrier that drew it. A load that happened before and arrives later undoes it (第二十七條).
         *
         *     Who may: owners, dispatchers: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `manifests`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["voidManifest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a difference
         * @description An officer competent where the project or the site lies settles what the load weighed; that closes weight, category, vehicle and hold, and the fourth copy is filed (第二十七條第二款). The claim on the permit moves to the settled mass as far as there is room.
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["settleManifest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an overdue load that will not arrive
         * @description An officer competent where the project lies, with a reason. The claim on the permit is given back.
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`. Set the clock two days on by `setSandboxClock`: a load is overdue a day after it departed.
         */
        post: operations["closeManifest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to correct the sheet
         * @description A party whose copy is complete proposes what the sheet should say (第二十七條): plate, category, materials, quantity, destination, driver. One is open at a time, and keeps a received manifest from being filed; a filed one stays filed. Another party answers; what scans said is never changed, and the old values stay readable in `before`.
         *
         *     Who may: people of organisations and individuals: of a project they registered for an individual producer; owners, dispatchers, gates: as emitter, carrier or recycler whose copy is complete (第二十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-recycler`: `npm run -s token -- --sub sandbox-recycler`.
         */
        post: operations["proposeCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/corrections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a correction, refuse or withdraw it
         * @description Another party whose copy is complete agrees or refuses; the author alone withdraws. What nobody answered in five working days an officer may, who is competent where the project or the site lies (第二十七條). Agreed, the sheet says what was proposed, the claim on the permit moves as far as there is room, and what the comparison found is compared anew. What was found at loading stays: an officer decides on a suspicion, not the parties.
         *
         *     Who may: people of organisations and individuals: of a project they registered for an individual producer; owners, dispatchers, gates: as emitter, carrier or recycler whose copy is complete (第二十七條); officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["answerCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manifests/{number}/correction-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the parties for a correction
         * @description An officer competent where the project or the site lies asks for a correction. That holds the manifest (`hold` in `open`) until a correction is answered by another party than its author, or the manifest is settled; one that is filed stays filed (第二十七條).
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearance-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what a load and its departure would be answered
         * @description Judges a load by the very rules of `load` and `depart`, at `at` (now where it is not given), and writes nothing. `checks` has every rule with its clause, passed or not; `clearance` is granted exactly when no finding blocks. The manifest is taken to be drawn under the permit of which the vehicle has a copy then. Whether a vehicle is washed and covered, and when waste arose, is only known when it happens. Room on the permit, and whether the vehicle is busy, are as they are now: who scans first has it.
         *
         *     Who may: people of organisations and individuals: as party of the project; as carrier of its contracts for own vehicles; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["checkClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/closure-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give notice that a site stops
         * @description By its operator: the first day on which the site takes nothing, and the closure plan, if there is one yet (第二十六條第(六)項). A recycling facility gives it at least 30 calendar days before; later, `closure_notice_late` is found and suspected, and the notice is recorded all the same. A later notice replaces an earlier one. Loads that arrive from that day on may be refused as `closureNotified`. Once the site is sealed there is nothing more to notice: `wrong_state`.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-treatment`: `npm run -s token -- --sub sandbox-treatment`.
         */
        post: operations["noticeClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a site was sealed
         * @description By its operator: the day it was sealed, not after today, with the closure plan as it was carried out (第二十六條第(六)項). A recycling facility that was sealed before the day it gave notice of, or without notice, is found `closure_notice_late`; it is recorded all the same, and the site stops on the earlier day. Once: then `wrong_state`.
         *
         *     Who may: owners, applicants: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-treatment`: `npm run -s token -- --sub sandbox-treatment`.
         */
        post: operations["recordSiteClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/intake-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what a site took in a month
         * @description By its operator, once the month is over (第二十六條第(四)項). The report is made from the manifests, by day of the receipt; without `masses` they are confirmed as they stand, and with them the facility says otherwise. A recycling facility files by the 10th of the next month; later, `intake_report_overdue` is found and suspected, once, whether the report comes late or nobody files it; what is filed is recorded all the same. Another report of the same month corrects the one before, which is kept; it is not judged again. `getReconciliation` puts the confirmed mass beside the weighed one.
         *
         *     Who may: owners, applicants, gates: what belongs to their own organisation; what is new belongs to the one they act for. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-recycler`: `npm run -s token -- --sub sandbox-recycler`.
         */
        post: operations["fileIntakeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/onsite-recycling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was recycled on the site of a project
         * @description By a party of the project: kind and quantity of what never left it (第二十九條). Nothing follows from it by itself; the statement of the month shows it.
         *
         *     Who may: owners, applicants, gates: projects of which their own organisation is a party. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["reportOnsiteRecycling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/backfills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record backfill inside a project
         * @description By a party of the project: how much spoil it filled back itself, and how dust was kept down (第十六條). It needs no copy and no manifest.
         *
         *     Who may: owners, applicants, gates: projects of which their own organisation is a party. API keys with the scope `applications`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        post: operations["recordBackfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a project is to pay for in a month
         * @description Whoever produces waste pays for having it cleared (第三十三條): loads and masses of a month for each carrier and category, by day of the load. What was returned is not in it. There are no prices: they are in the contracts, which this service does not keep.
         *
         *     Who may: people of organisations and individuals: as a party of the project, or who registered it; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-developer`: `npm run -s token -- --sub sandbox-developer`.
         */
        get: operations["getProducerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recorders and video devices
         * @description Those of the organisations one belongs to; all of the city for officers. The newest first. `lastSeenAt` tells which have fallen silent; `updatedSince` goes by the registration alone.
         *
         *     Who may: people of organisations and individuals: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Register a recorder or a video device
         * @description A `recorder` is that of an own vehicle, named as the equipment of the vehicle names it (第十條第(三)項); a `video` device stands at an own site or at a project of which one is a party, or, registered by an officer, at any where the authority enforces (第三十一條第(二)款). Recorders report without being registered; one that is registered is also missed when it never does.
         *
         *     Who may: owners, applicants, dispatchers: recorders of their own vehicles; video devices at their own sites and at projects of which they are a party; officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a video device is there
         * @description A video device, or the machine that runs it, says when it was seen working: by a key of its organisation with scope `telemetry`, or by an officer of the authority that registered it (第三十一條第(二)款). `lastSeenAt` is the latest of them, never later than its receipt. A recorder gives its signs with its points: 409 `wrong_state`.
         *
         *     Who may: owners, applicants, dispatchers, gates: what belongs to their own organisation; what is new belongs to the one they act for; officers: video devices that their own authority registered. API keys with the scope `telemetry`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-treatment`: `npm run -s token -- --sub sandbox-treatment`.
         */
        post: operations["reportDeviceSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/telemetry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send points of recorders
         * @description A machine sends the points of its vehicles' recorders, up to 5000 at once (第三十一條), in any order and however late: each recorder and instant is kept once, the first of them. A point is refused by itself, in `refused`, where the recorder is in no vehicle of the key's organisation and never was, or is none of those the key is bound to (`unknown_reference`); and where its time is older than 184 days or more than a day ahead (`time_out_of_range`). One whose time is more than five minutes ahead of its receipt is kept and is evidence of nothing. What the points show is worked out soon after (第三十一條第(二)款): a suspicion, until an officer reviews it.
         *
         *     Who may: API keys with the scope `telemetry`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By an API key. Take `key` from the answer of `createApiKey`, of the example `telemetry`, as the token.
         */
        post: operations["ingestTelemetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{plate}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a vehicle was
         * @description The points of its recorder between two instants, at most a day apart, for owners and dispatchers of its organisation and officers (第三十一條). Simplified (Douglas, Peucker): what is left out is no further than `toleranceM` metres from the line; the fastest point stays, and every one at which load or cover changes. Of more than 10000 points the first are answered, and `nextFrom` is where to go on. With `evidenceId`, the id of `telemetry` in the evidence of a violation, instead of the times: the points behind it as they were, which are kept as long as the violation; others are kept 184 days. Whoever reads a track is put on record.
         *
         *     Who may: owners, dispatchers: what belongs to their own organisation; what is new belongs to the one they act for; officers: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["getVehicleTrack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Violations
         * @description What went wrong on the way, the latest act first, by any combination of filters; `from` and `to` are days of the act. Officers and departments read all of the city, an organisation what it is the subject of. Individuals are masked, but for an officer who reads one violation, which is put on record. As CSV or XLSX by `Accept` all that match are listed, as they were at one moment, whatever `limit` and `cursor` say; that they were is put on record, and few can be under way at once (429).
         *
         *     Who may: people of organisations and individuals: where their own organisation is the subject; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["listViolations"];
        put?: never;
        /**
         * Report a violation
         * @description What an officer or a department has seen or learnt; a suspicion until an officer who is competent there reviews it. The subject is a registered organisation by its `id`, or whoever has this `name`. `documentIds` are uploads of officers. What may be fined, and how much, follows from the offence, the party and the day (`openCase`).
         *
         *     Who may: officers, departments. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `ecology`: `npm run -s token -- --sub ecology --department ecology --role department`.
         */
        post: operations["reportViolation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/violations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A violation with its evidence
         * @description Officers and departments read all of the city, an organisation what it is the subject of. Individuals are masked, but for an officer who reads one violation, which is put on record.
         *
         *     Who may: people of organisations and individuals: where their own organisation is the subject; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["getViolation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/violations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many violations there are
         * @description By status and by offence, counted whole under any combination of the filters of `listViolations`.
         *
         *     Who may: officers, departments: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["countViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/violations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a violation, or dismiss it
         * @description An officer of an authority that enforces at the place reviews a suspicion, with the reason (第七條). A dismissed one is reviewed again only with new evidence: `documentIds` that are not among its evidence yet. What is confirmed can go into a case.
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `xianan-officer`: `npm run -s token -- --sub xianan-officer --authority 421202 --role officer`.
         */
        post: operations["reviewViolation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an inspection on site
         * @description An officer who is competent at the place looks at a project or a site, clause by clause. Each item that is not in order becomes a suspected violation of whoever answers there: of a project the contractor, else the developer, else the producer; of a site its operator. What it finds of one offence is one act.
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["recordInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases
         * @description Those filed last first; `from` and `to` are days of filing. `dueBy` finds undecided ones whose 90 days end by that day or are over (行政處罰法 第六十條). Officers read every case, an organisation those in which it is the party.
         *
         *     Who may: people of organisations and individuals: where their own organisation is the subject; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * File a case
         * @description An officer of an authority that enforces where the violations happened files a case (立案) on confirmed violations of one party, with at least two investigators, the caller one of them (行政處罰法 第四十二條). Of one act there is one case, and the authority that files first keeps it (第二十五條): 409 `already_in_case`, also for another violation of the same `actId`. `simple` only where a fine fits the simple procedure: 200 yuan for an individual, 3,000 for a unit (第五十一條).
         *
         *     Who may: officers: where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a step in a case
         * @description What is done in a case, one step after the other, by officers of the authority that filed it; [cases](/docs/pages/cases) have the table. A step that does not belong where the case stands is 409 `wrong_state`. A fine is inside a basis that covers the offence, names the party and was in force on the day of the act (`no_penalty_basis`, `higher_law_prevails`, `fine_out_of_range`), not above what was notified, and waits until the party has spoken or five working days are over; from the threshold of hearings on those five days in any case, and until a hearing that was asked for was held. A case is transferred to another authority that enforces there, or to `housing`, `ecology`, `trafficPolice`, `transport`, `planning`, `publicSecurity`, `supervision`.
         *
         *     Who may: officers: of the authority that filed the case (行政處罰法 第二十五條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["addCaseStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case with its steps, what is owed, and its deadlines
         * @description Officers read every case, an organisation those in which it is the party. The party does not see the legal review. Surcharge and deadlines are worked out when read. An individual is masked, but for an officer, whose reading is put on record.
         *
         *     Who may: people of organisations and individuals: where their own organisation is the subject; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper of a case
         * @description `filing` 立案審批表, for officers alone; `correctionOrder` 責令限期改正通知書; `notice` 行政處罰事先告知書; `decision` 行政處罰決定書, with the remedies: made from the steps, the last of its kind. As JSON, or as PDF in Chinese where `Accept` prefers `application/pdf`, Simplified or for `zh-Hant` Traditional; it is signed, sealed and served outside the service. 404 while there is none.
         *
         *     Who may: people of organisations and individuals: where their own organisation is the subject; officers: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-contractor`: `npm run -s token -- --sub sandbox-contractor`.
         */
        get: operations["getCaseDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints, the one to be answered next first
         * @description By any combination of filters, in the order of filing; `from` and `to` are days of filing. Officers read those of the whole city; who complained is not in it.
         *
         *     Who may: officers: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["listComplaints"];
        put?: never;
        /**
         * Complain, by name or not
         * @description Anyone may (第三十五條第二款): as JSON, or as a form with up to five photos (JPEG or PNG by their content, 10 MiB each) in `images`. The authority of the region answers within 15 days, once extendable by 10. Without a region it is the one whose boundary holds the place, else the city’s. `code` is a secret that only this answer shows. Who complains is sealed from everyone but the officer who handles it: `contact` is kept apart, no address is kept of where it came from, and photos are kept without what the camera wrote into them (place, time, owner).
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a complaint
         * @description For whoever has its code: state, last day, answer; nothing of whoever complained, nor of what they wrote. A code that is unknown and one that cannot be one are answered alike.
         *
         *     Who may: anybody, without a token: with the code of the complaint.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["trackComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{code}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A complaint with what was done about it
         * @description In the path stands the number of the complaint, or its code where whoever complained reads it out. Who complained is in it for the officer who accepted it, whose reading is put on record; for everybody else it is sealed (第三十五條第二款).
         *
         *     Who may: officers: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `xianan-officer`: `npm run -s token -- --sub xianan-officer --authority 421202 --role officer`.
         */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{code}/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a complaint
         * @description The picture as JPEG or PNG, without what the camera wrote into it. In the path stands the number of the complaint, or its code where whoever complained reads it out.
         *
         *     Who may: officers: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `xianan-officer`: `npm run -s token -- --sub xianan-officer --authority 421202 --role officer`.
         */
        get: operations["getComplaintPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{code}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, hand on, extend, answer a complaint, or make it evidence
         * @description An officer of the authority that handles it, in the urban area of the city's too. Who accepts it is its handling officer. Handed on (`to`), it waits for an officer of the other authority; to another officer of one's own it goes the same way. The days run on. An extension is for 10 days, once, with its reason, before the last day is over. `linkViolation` puts it among the evidence of a violation as a `note`, once, under an id that tells nobody of the complaint. In the path stands the number of the complaint, or its code where whoever complained reads it out.
         *
         *     Who may: officers: where their authority handles the complaint, in the urban area the city’s beside it (第七條, 第三十五條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `xianan-officer`: `npm run -s token -- --sub xianan-officer --authority 421202 --role officer`.
         */
        post: operations["handleComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flows of waste
         * @description Masses and loads by category, region of origin, destination and period, by day of the load (第三十一條). The mass is the settled one, else the weighed, else the declared; what was returned or closed did not arrive. A stream of a permit in force of which no load was scanned is listed as unmeasured, never as zero. At most two years at once. By `Accept` a table (CSV), or a chart of masses by period and category (SVG) that stands in a report as it is, in the language of the reader.
         *
         *     Who may: officers, departments: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `ecology`: `npm run -s token -- --sub ecology --department ecology --role department`.
         */
        get: operations["getFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was approved, loaded and weighed
         * @description The quantities on paper against each other, for each project, carrier or site, by day of the load; with the manifests behind every difference. Those beyond the tolerance come first, the largest difference at the head. What was returned did not leave; what was closed, or was neither weighed nor returned 24 hours after it departed (or was loaded, where it never departed), did not arrive. A stream that was approved and never scanned is `unmeasuredMassKg`, and what nothing was scanned of has a loaded mass of null, never zero. At most two years at once.
         *
         *     Who may: officers, departments: the whole city (第三十一條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/control-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Temporary control orders
         * @description For everybody who is signed in: whoever is to obey an order must be able to know it (第三十二條). Issued last first. `at` finds those that bind at that instant; `regionCode` those of the region, of the urban area it lies in, and those by a boundary, which may reach into it.
         *
         *     Who may: any signed-in person. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listControlOrders"];
        put?: never;
        /**
         * Issue a temporary control order
         * @description In an area, for a time, nothing leaves: by 城管, 住建, 公安交管 or 生態環境 (第三十二條). It covers a load whose project or destination lies in one of `regionCodes` (421200 is the whole urban area) or within `boundary`, of `categories` or of all, and is found as `control_order` at the departure. It binds from its issue on, both ends of its span included to the second, and ends by itself. An authority orders where it may enforce (第七條): regions elsewhere are `not_competent`, and a boundary binds only what lies in its regions. Departments order in the whole city.
         *
         *     Who may: officers: where their authority enforces, of every region they name (第七條, 第三十二條); departments: as housing, traffic police or ecology, in the whole city (第三十二條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `ecology`: `npm run -s token -- --sub ecology --department ecology --role department`.
         */
        post: operations["issueControlOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/control-orders/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a control order
         * @description Before its time, by whoever issued it: the same authority or the same department, and nobody else (第三十二條). What left while it bound stays found. One that is over, or was lifted, is `wrong_state`.
         *
         *     Who may: officers, departments: orders that their own authority or department issued (第三十二條). No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        post: operations["liftControlOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has happened, in order
         * @description The feed of everything that happened and that the caller may see, oldest first, each event once. Keep `next` and send it as `after`: what comes then is what came since, without a gap and without a double, also when one call is repeated or a program crashes between two. Where `hasMore` is true ask again at once, also behind an empty page; else every few seconds. An event is usually in the feed within a second; that is no promise. `after=latest` answers no event and the end of the feed, to begin there. Of one subject events come in the order in which they happened. An organisation is told of what it could see when the event came into the feed; individuals who belong to no organisation are told nothing. Officers are told everything, departments what they read. Events are kept for 90 days; a position before `keptSince`, or one that a restore of the database has undone, is refused with 410 `events_erased`. [Events](/docs/pages/events) has the types.
         *
         *     Who may: people of organisations and individuals: what their own organisation could see when it came into the feed; officers, departments: the whole city (第三十一條). API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks
         * @description Of the organisations that the caller owns; of staff those of their authority or department. The newest first.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Subscribe a webhook
         * @description From now on, what happened in the last second included, each event that `listEvents` would answer the subscriber is posted to `url`, by [Standard Webhooks](https://www.standardwebhooks.com): at least once, of one subject in order. What is answered with 2xx within 10 s has arrived. 410 disables the webhook at once; anything else is tried seven times more over 27.6 hours or somewhat longer, then it is `dead` and can be replayed. Five days in which nothing arrives disable it too. The `secret` is shown in this answer only. At most 20 for an organisation, an authority or a department.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A webhook
         * @description Where it goes, and whether it arrives. Its secret is never shown again.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description At once, with all its deliveries. One that is under way may still arrive.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a webhook
         * @description Changes the fields it names. While it is `paused` events wait; set to `active` again they are sent, also of one that the service had disabled. `types` holds for what happens from then on.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/v1/subscriptions/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook another secret
         * @description The new secret is shown in this answer only. For 24 hours each message has two signatures, by the new secret and by the one before; then that one signs no more. Rotate when somebody leaves who knew it.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        post: operations["rotateSubscriptionSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the events of a webhook
         * @description One row an event, the latest first, kept for 30 days. `state=dead` finds what never arrived.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/deliveries/{eventId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event once more
         * @description One that is dead, or that arrived: it is sent again, with the same id, and tried as a new one. What waits is `wrong_state`. A receiver may get it behind later events of the same subject.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`, `eventId` from one of `listDeliveries`.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send all dead events of a webhook once more
         * @description Once the receiver is well again: all that is `dead` is sent again, of one subject in order.
         *
         *     Who may: owners: what belongs to their own organisation; what is new belongs to the one they act for; officers, departments: those of their own authority or department. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-carrier`: `npm run -s token -- --sub sandbox-carrier`. Take `id` from the answer of `createSubscription`.
         */
        post: operations["replayDeadDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regulation/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The measures, clause by clause
         * @description All 48 articles in the order of the statute: what the service makes of each clause, how far it is built, and what carries it; never the words of the statute. `inForce` says whether a term covers today, or the day `inForceOn`; on a day that none covers there are no items. The whole list is one page.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regulation/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms of the measures
         * @description When the measures are in force, by which document (第四十八條). Both days are included.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listTerms"];
        put?: never;
        /**
         * Record a term of the measures
         * @description A renewal or a successor of the measures, by its document number (第四十八條); both days are included. Terms may overlap or leave a gap. From then on applications are taken on its days; permits keep their own days. 409 `already_registered` where a term of that document is there.
         *
         *     Who may: administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        post: operations["recordTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regulation/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The laws and orders that are cited
         * @description The measures and what stands above them, each with the days in which the text that is cited was in force. A citation like `order139:25` begins with the name of its instrument.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listInstruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regulation/instruments/{name}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the end of an instrument
         * @description The last day on which an instrument above the measures is in force, and the document that says so: a code that takes it in, a repeal. The measures end with their terms (`recordTerm`): 409 `wrong_state`, as for an instrument whose end is recorded already.
         *
         *     Who may: administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        post: operations["recordInstrumentEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regulation/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Materials, their categories and densities
         * @description Each material with its category (第三條), the density by which cubic metres become kilograms, and the class of national reports (GB 55012-2021, 固體廢物分類與代碼目錄) by the kind of work it comes from. Densities are working values of this project; `densityVersion` changes with them, and quantities are kept as they were declared.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendar of a year
         * @description By which periods in working days are counted (行政許可法 第八十二條). 404 for a year that is not recorded: deadlines that reach into it are null, with the notice `calendar_missing`.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["getCalendarYear"];
        /**
         * Record the calendar of a year
         * @description As the State Council announces it, in the place of what was recorded for the year. Deadlines are worked out when they are read, so those that were unknown are known from then on. `holidays` are all days off that the notice names, `workdays` the Saturdays and Sundays that are worked.
         *
         *     Who may: administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        put: operations["recordCalendarYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The authorities and what they are competent for
         * @description Who approves and who enforces follows from the region of a project, site, fleet or event (第七條); nobody names an authority. A county takes part from the day it opted in (第四十七條).
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listAuthorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One authority, with the boundary of its region
         * @description The boundary is null until one is loaded. By it a place outside its region gets the notice `location_mismatch` (第七條).
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["getAuthority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is known of an authority
         * @description Replaces the fields named. `boundary` is the region it covers, as GeoJSON in WGS-84; null removes it. Once it is loaded, a project or site that is declared to lie in the region and does not shows the notice `location_mismatch`, those of before too: it is worked out when they are read. It moves nothing: competence goes by the region that is declared (第七條). `speedLimitKmh` is the limit for vehicles within the boundary, of 421200 also where no boundary holds a place; it counts for points from now on, null is 60 km/h again (第三十一條第(二)款). `hearingThreshold` is from which fine on a party may ask for a hearing; cases keep that of the day they were filed. `discretionSteps` are the published steps of discretion, each inside the range of its basis and none over another: a fine outside the step of what was measured needs a `stepReason`. Null takes away what was set. `If-Match` with the ETag refuses to overwrite the change of somebody else.
         *
         *     Who may: administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        patch: operations["updateAuthority"];
        trace?: never;
    };
    "/v1/authorities/{code}/opt-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opt a county in
         * @description A county that follows the measures, by its document (第四十七條): from that day on its region lies in the planning area, and its authority approves and enforces there. Only counties do; one that has opted in already is 409 `wrong_state`.
         *
         *     Who may: administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        post: operations["optInAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done, by whom, and what it changed
         * @description Every change and every reading of sealed data, the latest first, by any combination of filters. Entries are chained for each permit, manifest, application, case, complaint and organisation, and sealed each second: with its proof and a key of `getAuditKeys` an entry can be verified by somebody who trusts neither this service nor its database ([the audit](/docs/pages/audit)). `from` and `to` are instants, `to` not included. Looking for one person, and seeing from where something was done, is in the audit itself.
         *
         *     Who may: officers: the whole city (第三十一條); administrators. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The seals of the audit
         * @description The signed roots over all that was appended, in order of their numbers, for anybody to keep: whoever has a copy sees if the past is rewritten. They say how much was done and when, not what. `after` is the last number one has.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["listAuditSeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/audit-keys.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of the seals
         * @description The keys by which the seals of the audit are verified by somebody who trusts neither this service nor its database; [the audit](/docs/pages/audit) says how.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["getAuditKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-templates/{of}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a file to be imported looks like
         * @description The columns of a file for `importVehicles` or `importScans`, with their headings in the language of the reader; as CSV or XLSX by `Accept` an empty file under these headings, to be filled in. Columns may stand in any order; those not required may be missing.
         *
         *     Who may: anybody, without a token.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). Without a token.
         */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling
         * @description The caller as the service sees them: roles of staff, organisations and duties of everyone else. With `kept=true` also what is kept of them (個人信息保護法 第四十五條): memberships, ended ones too, and how many keys they made, projects they registered, entries of the audit name them (10,000 stands for as many or more).
         *
         *     Who may: any signed-in person. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-officer`: `npm run -s token -- --sub sandbox-officer --authority 421200 --role officer`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the sandbox's clock
         * @description Sets the clock of the service to any instant, also an earlier one; it runs on from there. Law and deadlines follow it, tokens are checked by the real clock. Only in the sandbox.
         *
         *     Who may: administrators: in the sandbox only. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        post: operations["setSandboxClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seed the sandbox
         * @description Makes what an integrator begins with: organisations with their owners, vehicles, two projects, two sites, a transport, a recycling and a disposal permit, and something under way in every state that an operation begins from (applications, manifests, violations, a case), all by the operations of the service and so by the law as of now. Ids, plates and USCCs are the same in every sandbox; numbers of permits are those of their series. Again it makes nothing new but `owners` that are named, and answers `created: false` with permits as they stand. `owners` become owners of all organisations beside those of the sandbox. Only in the sandbox; elsewhere 404.
         *
         *     Who may: administrators: in the sandbox only. No API keys.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `admin`: `npm run -s token -- --sub admin --role admin`.
         */
        post: operations["seedSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a program did it right
         * @description Holds what a program did against what is expected of its kind, by the ids it made: a `scenario` (`haulier`, `weighbridge`, `siteErp`, `department`) is a list of expectations, each looked up in the ledger as the caller sees it. It says which pass, which do not and why, in the language of the reader, and writes nothing. An id that a scenario needs and is not named is 400. Only in the sandbox.
         *
         *     Who may: any signed-in person: in the sandbox only. API keys with the scope `read`.
         *
         *     **Example**, in [a sandbox that was seeded](/docs/pages/sandbox). By `sandbox-recycler`: `npm run -s token -- --sub sandbox-recycler`.
         */
        post: operations["runConformance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "organisation.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.registered
         * @description Registered; it waits to be verified unless that is told too.
         */
        post: operations["onOrganisationRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organisation.verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.verified
         * @description An officer, or the token of its owner, vouches for the organisation.
         */
        post: operations["onOrganisationVerified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organisation.peopleChanged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.peopleChanged
         * @description Somebody belongs to it now, or no more, or has other duties. Who it is, is not told.
         */
        post: operations["onOrganisationPeopleChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vehicle.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * vehicle.registered
         * @description Registered, by itself or from a file.
         */
        post: operations["onVehicleRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vehicle.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * vehicle.changed
         * @description What is known of it changed: masses, certificates, equipment.
         */
        post: operations["onVehicleChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "project.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * project.registered
         * @description Registered.
         */
        post: operations["onProjectRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.submitted
         * @description Submitted, or submitted again after a supplement was asked for.
         */
        post: operations["onPermitApplicationSubmitted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.accepted
         * @description Accepted, by an officer or by silence.
         */
        post: operations["onPermitApplicationAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.supplementRequested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.supplementRequested
         * @description The authority asks for what is missing.
         */
        post: operations["onPermitApplicationSupplementRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.notAccepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.notAccepted
         * @description Not accepted, or lapsed because no supplement came.
         */
        post: operations["onPermitApplicationNotAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.extended
         * @description The time to decide was extended.
         */
        post: operations["onPermitApplicationExtended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.decided
         * @description Approved or refused.
         */
        post: operations["onPermitApplicationDecided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.withdrawn
         * @description Withdrawn by the applicant.
         */
        post: operations["onPermitApplicationWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.contested
         * @description The other party of a contract in it says that there is no such contract.
         */
        post: operations["onPermitApplicationContested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.surveyed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.surveyed
         * @description A survey on site was recorded. Those of its officers who have not signed it are waited for.
         */
        post: operations["onPermitApplicationSurveyed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permitApplication.surveySigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permitApplication.surveySigned
         * @description One of its officers signed a survey.
         */
        post: operations["onPermitApplicationSurveySigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.granted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.granted
         * @description Granted.
         */
        post: operations["onPermitGranted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.changed
         * @description A renewal or an amendment was granted, by a decision or by silence.
         */
        post: operations["onPermitChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.copyReplaced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.copyReplaced
         * @description A copy ended because another vehicle has one in its place.
         */
        post: operations["onPermitCopyReplaced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.copyEnded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.copyEnded
         * @description A copy ended by itself, with that of its vehicle under the permit of the carrier.
         */
        post: operations["onPermitCopyEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.ended
         * @description Ended by its authority.
         */
        post: operations["onPermitEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.expiring
         * @description Its last day is at most 60 days away, and no renewal that was asked for in time waits. Told once for each last day, within an hour.
         */
        post: operations["onPermitExpiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "permit.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * permit.expired
         * @description Its last day is past, by at most 60 days. Told once for each last day, within an hour.
         */
        post: operations["onPermitExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifests.drawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifests.drawn
         * @description The carrier drew numbers on its permit.
         */
        post: operations["onManifestsDrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.loaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.loaded
         * @description A scan `load` was recorded.
         */
        post: operations["onManifestLoaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.departed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.departed
         * @description A scan `depart` was recorded.
         */
        post: operations["onManifestDeparted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.redirected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.redirected
         * @description A scan `redirect` was recorded.
         */
        post: operations["onManifestRedirected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.received
         * @description A scan `receive` was recorded.
         */
        post: operations["onManifestReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.refused
         * @description A scan `refuse` was recorded.
         */
        post: operations["onManifestRefused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.returned
         * @description A scan `return` was recorded.
         */
        post: operations["onManifestReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.inspected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.inspected
         * @description A scan `inspect` of an officer was recorded.
         */
        post: operations["onManifestInspected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.completed
         * @description The fourth copy is filed; nothing is open.
         */
        post: operations["onManifestCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.voided
         * @description The carrier voided the number.
         */
        post: operations["onManifestVoided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.settled
         * @description An officer settled what the load weighed.
         */
        post: operations["onManifestSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.closed
         * @description An officer closed it: the load will not arrive.
         */
        post: operations["onManifestClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.correctionProposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.correctionProposed
         * @description A party proposes to correct the sheet.
         */
        post: operations["onManifestCorrectionProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.correctionAnswered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.correctionAnswered
         * @description Another party, or an officer, answered; or it was withdrawn.
         */
        post: operations["onManifestCorrectionAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "manifest.correctionRequested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * manifest.correctionRequested
         * @description An officer asks the parties for a correction.
         */
        post: operations["onManifestCorrectionRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * site.registered
         * @description Registered, or approved by a permit that was granted.
         */
        post: operations["onSiteRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * site.changed
         * @description Its name, place, capacity or days changed: its permit was renewed or amended, or renewed by silence.
         */
        post: operations["onSiteChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.closureNoticed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * site.closureNoticed
         * @description The operator gives notice of the closing.
         */
        post: operations["onSiteClosureNoticed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * site.closed
         * @description The operator says that the site is closed.
         */
        post: operations["onSiteClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "intakeReport.filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * intakeReport.filed
         * @description The operator reported the intake of a month; a later report corrects it.
         */
        post: operations["onIntakeReportFiled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "project.recycledOnsite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * project.recycledOnsite
         * @description Waste was recycled on the site of the project (第二十九條).
         */
        post: operations["onProjectRecycledOnsite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "project.backfilled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * project.backfilled
         * @description Waste was filled back at the project (第十六條).
         */
        post: operations["onProjectBackfilled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "device.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * device.registered
         * @description A recorder or a video device was registered.
         */
        post: operations["onDeviceRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.found
         * @description Suspected: by a scan, a recorder, an inspection or a report.
         */
        post: operations["onViolationFound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.confirmed
         * @description An officer confirmed it.
         */
        post: operations["onViolationConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.dismissed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.dismissed
         * @description An officer dismissed it, or what it rested on no longer holds.
         */
        post: operations["onViolationDismissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.putIntoCase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.putIntoCase
         * @description A case was filed on it.
         */
        post: operations["onViolationPutIntoCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.released": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.released
         * @description Its case went to another authority; it is confirmed as before.
         */
        post: operations["onViolationReleased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.closed
         * @description Its case was closed.
         */
        post: operations["onViolationClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "violation.findingGone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * violation.findingGone
         * @description What a confirmed violation rests on no longer holds, after a later scan or a correction of the manifest. Nothing is undone by itself: an officer looks at it.
         */
        post: operations["onViolationFindingGone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * case.opened
         * @description Filed (立案).
         */
        post: operations["onCaseOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.stepAdded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * case.stepAdded
         * @description A step was taken. The party is not told of the legal review, as it does not see it.
         */
        post: operations["onCaseStepAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.filed
         * @description Somebody complained (第三十五條第二款).
         */
        post: operations["onComplaintFiled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.accepted
         * @description An officer accepted it.
         */
        post: operations["onComplaintAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.transferred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.transferred
         * @description Handed on, to an authority or to another officer.
         */
        post: operations["onComplaintTransferred"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.extended
         * @description The time to answer was extended.
         */
        post: operations["onComplaintExtended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.linked
         * @description It became evidence of a violation.
         */
        post: operations["onComplaintLinked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.answered
         * @description Answered.
         */
        post: operations["onComplaintAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "controlOrder.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * controlOrder.issued
         * @description Issued (第三十二條). Those whom it may keep from leaving are told.
         */
        post: operations["onControlOrderIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "controlOrder.lifted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * controlOrder.lifted
         * @description Lifted before its time.
         */
        post: operations["onControlOrderLifted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A key by its first characters; the key itself is shown once. */
        ApiKey: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @description The recorders whose telemetry the key may send; null for all of the organisation. */
            recorderIds: string[] | null;
            prefix: string;
            /** @description The `sub` of the owner who made it. */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Within a minute. */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        ApplicationNotice: {
            /** @enum {string} */
            kind: "acceptance" | "supplement" | "grant" | "refusal";
            title: string;
            /** Format: uuid */
            applicationId: string;
            /** @enum {string} */
            applicationKind: "disposal" | "transport" | "receiving" | "recycling";
            authority: {
                code: string;
                name: string;
            };
            applicant: components["schemas"]["Named"];
            /** Format: date */
            issuedOn: string;
            /** @description Whether the law says so because the authority was silent. */
            deemed: boolean;
            text: string;
            /** @description Of a supplement notice: everything that is asked for. */
            items: {
                citation: string;
                note: string;
            }[];
            /** @description Of a refusal: what the authority wrote. */
            reasons: {
                citation: string;
                text: string;
            }[];
            /** @description Of a refusal: every condition that was not met, with what was found in it. */
            conditions: components["schemas"]["Condition"][];
            remedies: {
                reconsideration: {
                    /** @description An ISO 8601 duration. */
                    within: string;
                    text: string;
                    /** @description Where it is brought, as far as that is known. */
                    to: string;
                };
                suit: {
                    /** @description An ISO 8601 duration. */
                    within: string;
                    text: string;
                    /** @description Where it is brought, as far as that is known. */
                    to: string;
                };
            } | null;
            /** @description Of a grant: what was granted by it, whatever became of the permit since. */
            permit: {
                number: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo: string;
                /** @description Vehicles with a copy (第十一條). */
                plates: string[];
                streams: {
                    category: components["schemas"]["Category"];
                    /** Format: uuid */
                    destinationId: string;
                    destinationName: string;
                    approvedMassKg: number;
                }[];
                siteId: string | null;
            } | null;
        };
        /** @description GeoJSON in WGS-84, at most 1,000 positions in all: one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked. */
        Area: {
            /** @constant */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        /** @description GeoJSON in WGS-84, at most 1,000 positions in all: one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked. */
        AreaShown: {
            /** @constant */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        /** @description Every row of the kind of application, each once. */
        Assessment: {
            conditions: components["schemas"]["Condition"][];
        };
        Attestation: {
            citation: string;
            statement: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        AuditEntry: {
            chain: string;
            position: number;
            /** Format: date-time */
            at: string;
            operation: string;
            actor: {
                sub: string;
                /** @enum {string} */
                kind: "person" | "key" | "officer" | "department" | "admin" | "service";
                organisationId: string | null;
                authority: string | null;
                department: string | null;
            };
            /** @description The clauses that moved it. */
            rule: string[];
            changes: ({
                table: string;
                keys: unknown[];
            } & {
                [key: string]: unknown;
            })[];
            /** @description The exact text whose SHA-256 is in the chain; everything else here is read from it. */
            payload: string;
            /** @description From where, for administrators; erased when its time ends. */
            origin: string | null;
            previousHash: string;
            hash: string;
            /** @description Null until the next seal, which is a second away. */
            proof: components["schemas"]["AuditProof"] | null;
        };
        /** @description That the entry was there, as it is, when the seal was signed. */
        AuditProof: {
            seal: number;
            leaf: number;
            /** @description The hashes beside the way up, the lowest first (RFC 6962). */
            path: string[];
            jws: string;
        };
        AuditSeal: {
            number: number;
            /** Format: date-time */
            at: string;
            leaves: number;
            root: string;
            /** @description Signed with Ed25519; holds all of this and the SHA-256 of the JWS before. */
            jws: string;
        };
        Authority: {
            /** @description As in GB/T 2260, but for `4212GX`, which is this project’s own. */
            code: string;
            name: string;
            /** @description Whether it grants permits in its region; else 421200 does. */
            approves: boolean;
            isCounty: boolean;
            /** @description Of a county: from when it takes part (第四十七條). */
            optedInFrom: string | null;
            optInDocument: string | null;
            /** @description Whether the boundary of its region is loaded; `getAuthority` has it. */
            hasBoundary: boolean;
            /** @description By which recorders in its region are judged; null: 60 km/h (第三十一條第(二)款). */
            speedLimitKmh: number | null;
        };
        AuthorityWithBoundary: {
            /** @description As in GB/T 2260, but for `4212GX`, which is this project’s own. */
            code: string;
            name: string;
            /** @description Whether it grants permits in its region; else 421200 does. */
            approves: boolean;
            isCounty: boolean;
            /** @description Of a county: from when it takes part (第四十七條). */
            optedInFrom: string | null;
            optInDocument: string | null;
            /** @description Whether the boundary of its region is loaded; `getAuthority` has it. */
            hasBoundary: boolean;
            /** @description By which recorders in its region are judged; null: 60 km/h (第三十一條第(二)款). */
            speedLimitKmh: number | null;
            boundary: components["schemas"]["BoundaryShown"] | null;
            /** @description From which fine on a party may ask for a hearing (行政處罰法 第六十三條); what is in force where none was set. */
            hearingThreshold: components["schemas"]["HearingThresholdShown"];
            /** @description 裁量基準 (行政處罰法 第三十四條). */
            discretionSteps: components["schemas"]["DiscretionStepShown"][];
        };
        Backfill: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** Format: date */
            on: string;
            materials: components["schemas"]["Material"][];
            quantity: components["schemas"]["QuantityWithMass"];
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
            dustMeasures: string;
        };
        /** @description What became of one scan; told apart by `outcome`. */
        BatchResult: components["schemas"]["BatchResultRecordedOrDuplicate"] | components["schemas"]["BatchResultRefused"];
        BatchResultRecordedOrDuplicate: {
            /**
             * Format: uuid
             * @description Of the scan.
             */
            id: string;
            /**
             * @description As in `scan`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            outcome: "recorded" | "duplicate";
            status: 200 | 201;
            scan: components["schemas"]["ScanAnswer"];
        };
        BatchResultRefused: {
            /** @description Of the scan; null where it has none that can be read. */
            id: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "refused";
            status: number;
            problem: components["schemas"]["Problem"];
        };
        /** @description GeoJSON in WGS-84, at most 10,000 positions in all: each area one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked. */
        Boundary: components["schemas"]["BoundaryPolygon"] | components["schemas"]["BoundaryMultiPolygon"];
        BoundaryMultiPolygon: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MultiPolygon";
            coordinates: [
                number,
                number
            ][][][];
        };
        BoundaryMultiPolygonShown: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MultiPolygon";
            coordinates: [
                number,
                number
            ][][][];
        };
        BoundaryPolygon: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        BoundaryPolygonShown: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        /** @description GeoJSON in WGS-84, at most 10,000 positions in all: each area one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked. */
        BoundaryShown: components["schemas"]["BoundaryPolygonShown"] | components["schemas"]["BoundaryMultiPolygonShown"];
        /** @description The State Council’s calendar of a year: holidays, and the Saturdays and Sundays that are worked in their place (調休). Every other day from Monday to Friday is a working day. */
        CalendarYear: {
            year: number;
            holidays: string[];
            workdays: string[];
        };
        Case: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "open" | "notified" | "decided" | "closed" | "transferred";
            /** @enum {string} */
            procedure: "simple" | "ordinary";
            authority: string;
            subject: {
                /** @enum {string} */
                kind: "unit" | "individual";
                /** @enum {string} */
                role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
                id: string | null;
                name: string;
            };
            violationIds: string[];
            investigators: {
                sub: string;
                name: string;
            }[];
            /** @description That took part (第三十五條第一款). */
            departments: string[];
            /** Format: date-time */
            filedAt: string;
            steps: components["schemas"]["CaseStep"][];
            /** @description As decided, or as a reconsideration or a suit changed it; null once annulled. */
            fine: components["schemas"]["LawfulFine"] | null;
            /** @description Yuan, today: 3 % a day of what is unpaid, never above the fine. */
            surcharge: number;
            paid: number;
            /** @description Of fine and surcharge, today. */
            unpaid: number;
            /** @description What was paid beyond what is owed, as after a fine was annulled. */
            refund: number;
            deadlines: {
                /** @enum {string} */
                what: "limitation" | "decision" | "hearing" | "rectification" | "payment";
                /** @description Null where the calendar of a year is missing. */
                on: string | null;
                citation: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
        };
        CaseDocument: {
            /** @enum {string} */
            kind: "filing" | "correctionOrder" | "notice" | "decision";
            title: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            authority: {
                code: string;
                name: string;
            };
            party: {
                id: string | null;
                name: string;
            };
            /** Format: date */
            issuedOn: string;
            /** @description Its paragraphs. */
            text: string[];
            acts: {
                /** Format: uuid */
                violationId: string;
                offence: string;
                name: string;
                citations: string[];
                /** Format: date-time */
                occurredAt: string;
                regionCode: string;
                plate: string | null;
                manifestNumber: string | null;
                /** @description How many pieces of each kind. */
                evidence: {
                    scan: number;
                    document: number;
                    telemetry: number;
                    note: number;
                };
            }[];
            fine: {
                amount: number;
                basis: string;
                above: string | null;
            } | null;
            investigators: string[];
            remedies: {
                reconsideration: {
                    /** @description An ISO 8601 duration. */
                    within: string;
                    text: string;
                    /** @description Where it is brought, as far as that is known. */
                    to: string;
                };
                suit: {
                    /** @description An ISO 8601 duration. */
                    within: string;
                    text: string;
                    /** @description Where it is brought, as far as that is known. */
                    to: string;
                };
            } | null;
        };
        CaseStep: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "orderCorrection" | "warn" | "recordRectification" | "notifyPenalty" | "recordStatement" | "waiveRights" | "recordLegalReview" | "requestHearing" | "holdHearing" | "decide" | "recordService" | "recordPayment" | "recordChallenge" | "endChallenge" | "transfer" | "close";
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            dueOn?: string;
            /** Format: date */
            on?: string;
            met?: boolean;
            note?: string;
            text?: string;
            /** @description Of a legal review: who made it. */
            reviewedBy?: string;
            record?: string;
            manner?: string;
            /** @enum {string} */
            kind?: "reconsideration" | "suit";
            outcome?: string;
            /**
             * @description Of the end of a challenge.
             * @enum {string}
             */
            result?: "upheld" | "changed" | "annulled";
            to?: string;
            reason?: string;
            amount?: number;
            fine?: components["schemas"]["LawfulFine"] | null;
            /** @description Of a decision: whether it orders correction too. */
            ordersCorrection?: boolean;
            /** @description Notices, as `basis_above_unproved`. */
            findings?: components["schemas"]["Finding"][];
        };
        CaseStepAsked: components["schemas"]["CaseStepAskedOrderCorrection"] | components["schemas"]["CaseStepAskedWarn"] | components["schemas"]["CaseStepAskedRecordRectification"] | components["schemas"]["CaseStepAskedNotifyPenalty"] | components["schemas"]["CaseStepAskedRecordStatement"] | components["schemas"]["CaseStepAskedWaiveRights"] | components["schemas"]["CaseStepAskedRecordLegalReview"] | components["schemas"]["CaseStepAskedRequestHearing"] | components["schemas"]["CaseStepAskedHoldHearing"] | components["schemas"]["CaseStepAskedDecide"] | components["schemas"]["CaseStepAskedRecordService"] | components["schemas"]["CaseStepAskedRecordPayment"] | components["schemas"]["CaseStepAskedRecordChallenge"] | components["schemas"]["CaseStepAskedEndChallenge"] | components["schemas"]["CaseStepAskedTransfer"] | components["schemas"]["CaseStepAskedClose"];
        CaseStepAskedClose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "close";
        };
        CaseStepAskedDecide: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decide";
            fine?: components["schemas"]["Fine"];
        };
        CaseStepAskedEndChallenge: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "endChallenge";
            /**
             * Format: date
             * @example 2026-03-16
             */
            on: string;
            outcome: string;
            /**
             * @description `changed` with the fine that stands as `amount`; `annulled`: there is no decision any more.
             * @enum {string}
             */
            result?: "upheld" | "changed" | "annulled";
            /** @description Yuan, with at most two decimals. */
            amount?: number;
        };
        CaseStepAskedHoldHearing: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "holdHearing";
            /**
             * Format: date
             * @example 2026-03-16
             */
            on: string;
            record: string;
        };
        CaseStepAskedNotifyPenalty: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notifyPenalty";
            fine: components["schemas"]["Fine"];
        };
        CaseStepAskedOrderCorrection: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "orderCorrection";
            /**
             * Format: date
             * @example 2026-03-16
             */
            dueOn: string;
        };
        CaseStepAskedRecordChallenge: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordChallenge";
            /** @enum {string} */
            kind: "reconsideration" | "suit";
            /**
             * Format: date
             * @example 2026-03-16
             */
            on: string;
        };
        CaseStepAskedRecordLegalReview: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordLegalReview";
            by: string;
            text: string;
        };
        CaseStepAskedRecordPayment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordPayment";
            /** @description Yuan, with at most two decimals. */
            amount: number;
            /**
             * Format: date
             * @description The day it was paid; today where it is not said.
             * @example 2026-03-16
             */
            on?: string;
        };
        CaseStepAskedRecordRectification: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordRectification";
            /**
             * Format: date
             * @example 2026-03-16
             */
            on: string;
            met: boolean;
            note?: string;
        };
        CaseStepAskedRecordService: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordService";
            /**
             * Format: date
             * @example 2026-03-16
             */
            on: string;
            manner: string;
        };
        CaseStepAskedRecordStatement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordStatement";
            text: string;
        };
        CaseStepAskedRequestHearing: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "requestHearing";
            note?: string;
        };
        CaseStepAskedTransfer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transfer";
            to: string;
            reason: string;
        };
        CaseStepAskedWaiveRights: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "waiveRights";
            text: string;
        };
        CaseStepAskedWarn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "warn";
            text?: string;
        };
        /** @enum {string} */
        Category: "spoil" | "recyclable" | "other";
        Certificate: {
            number: string;
            /**
             * Format: date
             * @example 2026-03-16
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-03-16
             */
            validTo: string;
        };
        /** @description What the sheet is to say instead; of the load, never of a scan. */
        Changes: {
            /** @example 鄂L12345 */
            plate?: string;
            category?: components["schemas"]["Category"];
            materials?: components["schemas"]["ScannedMaterial"][];
            quantity?: components["schemas"]["Quantity"];
            /** Format: uuid */
            destinationId?: string;
            driverName?: string;
        };
        /** @description A clause of the measures in a line of this project's own. It `decides` by data; an officer attests it (`attested`); it `records`; or it `informs`. `codes`: the findings that cite it and the refusals by it; `offences`: what may be fined by it. `rules` and `tests`: the files of the source that carry it. */
        Clause: {
            /** @example 9(3) */
            citation: string;
            chapter: number;
            article: number;
            /** @enum {string} */
            kind: "decides" | "attested" | "records" | "informs";
            summary: string;
            /** @enum {string} */
            status: "built" | "partlyBuilt" | "planned" | "noRule";
            /** @description What of the clause is not built yet. */
            planned: string | null;
            /** @description Of a clause that informs: why it needs no data. */
            reason: string | null;
            codes: string[];
            offences: string[];
            rules: string[];
            tests: string[];
        };
        ClosureNotice: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            siteId: string;
            /** Format: date-time */
            noticedAt: string;
            /**
             * Format: date
             * @description The first day on which the site takes nothing.
             */
            stopsOn: string;
            planDocumentId: string | null;
            findings: components["schemas"]["Finding"][];
        };
        Complaint: {
            /** @description By which officers know it; it lets nobody in. */
            number: string;
            /** @enum {string} */
            status: "filed" | "accepted" | "answered";
            /** @description Who handles it now: that of the region, or to which it was handed on. */
            authority: {
                code: string;
                name: string;
            };
            /** Format: date-time */
            filedAt: string;
            /** @description The last day to answer; null, with a notice, where the calendar of its year is missing. */
            answerBy: string | null;
            extended: boolean;
            extensionReason: string | null;
            answer: string | null;
            answeredAt: string | null;
            /** @description `calendar_missing` where the last day cannot be known. */
            findings: components["schemas"]["Finding"][];
            /** Format: uuid */
            id: string;
            overdue: boolean;
            regionCode: string;
            location: components["schemas"]["LocationShown"] | null;
            plate: string | null;
            text: string;
            acceptedAt: string | null;
            /** @description Whether the caller accepted it. */
            handledByYou: boolean;
            photos: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                bytes: number;
                sha256: string;
                /** @description Of the file as it was sent, before what the camera wrote was taken out. */
                sentSha256: string;
            }[];
            steps: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                action: "accept" | "transfer" | "extend" | "answer" | "linkViolation";
                /** Format: date-time */
                at: string;
                /** @description Of the officer. */
                authority: string;
                text: string | null;
                to: string | null;
                violationId: string | null;
            }[];
            /** @description Among whose evidence it stands, and by which id. */
            violations: {
                /** Format: uuid */
                violationId: string;
                /** Format: uuid */
                evidenceId: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description How to reach whoever complains: as one text, or by its parts. */
        ComplaintContact: string | {
            name?: string;
            phone?: string;
            email?: string;
            text?: string;
        };
        /** @description `text`: the reason of an extension and the answer, which whoever complained reads; else a note for officers. */
        ComplaintHandling: components["schemas"]["ComplaintHandlingAccept"] | components["schemas"]["ComplaintHandlingTransfer"] | components["schemas"]["ComplaintHandlingExtend"] | components["schemas"]["ComplaintHandlingAnswer"] | components["schemas"]["ComplaintHandlingLinkViolation"];
        ComplaintHandlingAccept: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "accept";
            text?: string;
        };
        ComplaintHandlingAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "answer";
            text: string;
        };
        ComplaintHandlingExtend: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "extend";
            text: string;
        };
        ComplaintHandlingLinkViolation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "linkViolation";
            /** Format: uuid */
            violationId: string;
            text?: string;
        };
        ComplaintHandlingTransfer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "transfer";
            /**
             * @description A region by the code of its authority: one of `listAuthorities`.
             * @example 421202
             */
            to: string;
            text?: string;
        };
        ComplaintWithContact: {
            /** @description By which officers know it; it lets nobody in. */
            number: string;
            /** @enum {string} */
            status: "filed" | "accepted" | "answered";
            /** @description Who handles it now: that of the region, or to which it was handed on. */
            authority: {
                code: string;
                name: string;
            };
            /** Format: date-time */
            filedAt: string;
            /** @description The last day to answer; null, with a notice, where the calendar of its year is missing. */
            answerBy: string | null;
            extended: boolean;
            extensionReason: string | null;
            answer: string | null;
            answeredAt: string | null;
            /** @description `calendar_missing` where the last day cannot be known. */
            findings: components["schemas"]["Finding"][];
            /** Format: uuid */
            id: string;
            overdue: boolean;
            regionCode: string;
            location: components["schemas"]["LocationShown"] | null;
            plate: string | null;
            text: string;
            acceptedAt: string | null;
            /** @description Whether the caller accepted it. */
            handledByYou: boolean;
            photos: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                bytes: number;
                sha256: string;
                /** @description Of the file as it was sent, before what the camera wrote was taken out. */
                sentSha256: string;
            }[];
            steps: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                action: "accept" | "transfer" | "extend" | "answer" | "linkViolation";
                /** Format: date-time */
                at: string;
                /** @description Of the officer. */
                authority: string;
                text: string | null;
                to: string | null;
                violationId: string | null;
            }[];
            /** @description Among whose evidence it stands, and by which id. */
            violations: {
                /** Format: uuid */
                violationId: string;
                /** Format: uuid */
                evidenceId: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /** @description Who complained: for the officer who accepted it, whose reading is put on record; to all others null. */
            contact: {
                name: string | null;
                phone: string | null;
                email: string | null;
                text: string | null;
            } | null;
        };
        /** @description One row of the conditions of the measures and how it stands. */
        Condition: {
            citation: string;
            /** @description What the row asks for. */
            title: string;
            /** @enum {string} */
            status: "met" | "unmet" | "unverified";
            /** @description Why it stands as it does. */
            because: string;
            findings: components["schemas"]["Finding"][];
            /** @description What was looked at, and what was found. */
            examined: {
                /** @enum {string} */
                what: "project" | "projectMissing" | "commencement" | "document" | "documentMissing" | "stream" | "period" | "dailyHours" | "route" | "planFiling" | "carriageContract" | "carrierPermit" | "copy" | "destination" | "disposalContract" | "contest" | "applicant" | "vehicleUnknown" | "roadTransportCertificate" | "passagePermit" | "certificateWaived" | "capacity" | "equipment" | "attestation" | "attestationMissing" | "surveyCheck" | "survey" | "surveyMissing" | "site" | "concession";
                /** @description As it can be read and quoted. */
                text: string;
                values: {
                    [key: string]: string | number | boolean | null;
                };
                pointer?: string;
            }[];
            /** @description Who may do what so that it becomes met. */
            next: {
                /** @enum {string} */
                who: "applicant" | "officer";
                what: string;
            }[];
        };
        /** @description What the program made or found; which ones a scenario needs it says. */
        ConformanceIds: {
            manifestNumber?: string;
            lateManifestNumber?: string;
            refusedManifestNumber?: string;
            /** Format: uuid */
            replayedScanId?: string;
            /** Format: uuid */
            applicationId?: string;
            violationIds?: string[];
            /** @description In the order in which they were read, doubles too. */
            eventIds?: string[];
        };
        ConformanceVerdict: {
            key: string;
            title: string;
            citation: string | null;
            /**
             * @description `notReached`: another one that it rests on has not passed.
             * @enum {string}
             */
            verdict: "passed" | "failed" | "notReached";
            /** @description What is wrong, where it failed. */
            why: string | null;
        };
        Contest: {
            contractNumber: string;
            /** Format: uuid */
            organisationId: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        /** @description A temporary order (第三十二條): in its area and time nothing leaves. */
        ControlOrder: {
            /** Format: uuid */
            id: string;
            /** @description Of 城管 who issued it; null where a department did. */
            authority: string | null;
            department: ("housing" | "trafficPolice" | "ecology") | null;
            reason: string;
            /** @description 421200 is the whole urban area. */
            regionCodes: string[] | null;
            boundary: components["schemas"]["AreaShown"] | null;
            /** @description Null: every category. */
            categories: components["schemas"]["Category"][] | null;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Included, to the second.
             */
            to: string;
            /**
             * @description As it is now; nothing ends an order but its time or its issuer.
             * @enum {string}
             */
            status: "pending" | "active" | "ended" | "lifted";
            /** Format: date-time */
            issuedAt: string;
            liftedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        Correction: {
            /** Format: uuid */
            id: string;
            by: {
                /** @description The parties for whom they stand; none of an officer. */
                sides: ("emitter" | "carrier" | "recycler")[];
                organisationId: string | null;
                /** @description The organisation or the authority; without one the person, masked. */
                name: string;
            };
            changes: components["schemas"]["SheetChanges"];
            /** @description What the sheet said when this was proposed, where it would be changed. */
            before: components["schemas"]["SheetChanges"];
            reason: string;
            /** @enum {string} */
            status: "open" | "agreed" | "refused" | "withdrawn";
            /** Format: date-time */
            proposedAt: string;
            /** @description Of an open one: the fifth working day, after which an officer may answer; null where the calendar of a year is missing. */
            answerBy: string | null;
            answeredAt: string | null;
            answeredBy: {
                organisationId: string | null;
                authority: string | null;
                /** @description The organisation; null of an authority and of a person. */
                name: string | null;
            } | null;
        };
        CorrectionRequest: {
            /** Format: uuid */
            id: string;
            authority: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
        };
        Decision: {
            /** @enum {string} */
            outcome: "approved" | "refused";
            reasons: {
                citation: string;
                text: string;
            }[];
            /** Format: date-time */
            decidedAt: string;
            by: string;
            /** @description How a refusal may be challenged; `within` is an ISO 8601 duration. */
            remedies: {
                reconsideration: {
                    within: string;
                    text: string;
                };
                suit: {
                    within: string;
                    text: string;
                };
            } | null;
        };
        /** @description One event on its way to one webhook. */
        Delivery: {
            /** Format: uuid */
            eventId: string;
            type: components["schemas"]["EventType"];
            subject: {
                /** @enum {string} */
                kind: "organisation" | "vehicle" | "project" | "permitApplication" | "permit" | "manifest" | "violation" | "case" | "controlOrder" | "site" | "device" | "complaint";
                id: string;
            };
            /**
             * @description `dead` after 8 attempts in vain; it can be replayed.
             * @enum {string}
             */
            state: "waiting" | "delivered" | "dead";
            /** @description Since it was made, or replayed. */
            attempts: number;
            /**
             * Format: date-time
             * @description This and the other times by the real clock.
             */
            madeAt: string;
            /** @description Of the last attempt. */
            lastAt: string | null;
            /** @description What the receiver answered to it; of its answer nothing else is kept. */
            lastStatus: number | null;
            /** @description Why it failed: a status that is none of 2xx, no answer in time, no connection that can be trusted, or a URL that leads nowhere it may. */
            lastFailure: ("status" | "timeout" | "connection" | "target") | null;
            /** @description Of the next attempt, once nothing of the same subject waits before it. */
            nextAt: string | null;
        };
        Device: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DeviceKind"];
            /** @description Null of a video device of an authority. */
            organisationId: string | null;
            authority: string | null;
            recorderId: string | null;
            /** @description Of the vehicle whose equipment names the recorder now. */
            plate: string | null;
            label: string | null;
            siteId: string | null;
            projectId: string | null;
            /** @description Null of a recorder that reported before anybody registered it. */
            registeredAt: string | null;
            /** @description The time of its latest point or sign, never later than its receipt. Of a video device its latest sign. Null of one that has given none. */
            lastSeenAt: string | null;
            /** @description When something of it came in last. */
            lastReceivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {string} */
        DeviceKind: "recorder" | "video";
        /** @description What is fined, in yuan, for a measure from `from` up to `to`. */
        DiscretionStep: {
            /** @enum {string} */
            offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
            basis: string;
            /** @enum {string} */
            role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
            from: number;
            /** @description Not included; null: without end. */
            to: number | null;
            /** @enum {string} */
            unit: "kg" | "t" | "m3";
            fineFrom: number;
            fineTo: number;
        };
        /** @description What is fined, in yuan, for a measure from `from` up to `to`. */
        DiscretionStepShown: {
            /** @enum {string} */
            offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
            basis: string;
            /** @enum {string} */
            role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
            from: number;
            /** @description Not included; null: without end. */
            to: number | null;
            /** @enum {string} */
            unit: "kg" | "t" | "m3";
            fineFrom: number;
            fineTo: number;
        };
        Document: {
            /** Format: uuid */
            id: string;
            organisationId: string | null;
            kind: string;
            fileName: string;
            sha256: string;
            bytes: number;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png";
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description What a member does for the organisation; an owner does everything.
         * @enum {string}
         */
        Duty: "owner" | "applicant" | "dispatcher" | "driver" | "gate";
        /** @description Sealed cover, recorder, equipment for sorted transport (第十條第(三)項). */
        Equipment: {
            sealedCover: boolean;
            recorderId?: string | null;
            sortedTransport: boolean;
        };
        /**
         * @description What is wrong with one value, row or point, or why exactly something is refused by a more general code: in `errors` or a report. Codes never change.
         * @enum {string}
         */
        ErrorCode: "check_character_invalid" | "column_unknown" | "invalid" | "time_out_of_range" | "twice_in_file" | "acting_organisation_needed" | "application_open" | "correction_open" | "sheet_scanned" | "target_not_https" | "target_not_resolved" | "target_other_port" | "target_private";
        /** @description Something that happened: ids and states, never a person. `type` says which. */
        Event: components["schemas"]["EventOrganisationRegistered"] | components["schemas"]["EventOrganisationVerified"] | components["schemas"]["EventOrganisationPeopleChanged"] | components["schemas"]["EventVehicleRegistered"] | components["schemas"]["EventVehicleChanged"] | components["schemas"]["EventProjectRegistered"] | components["schemas"]["EventPermitApplicationSubmitted"] | components["schemas"]["EventPermitApplicationAccepted"] | components["schemas"]["EventPermitApplicationSupplementRequested"] | components["schemas"]["EventPermitApplicationNotAccepted"] | components["schemas"]["EventPermitApplicationExtended"] | components["schemas"]["EventPermitApplicationDecided"] | components["schemas"]["EventPermitApplicationWithdrawn"] | components["schemas"]["EventPermitApplicationContested"] | components["schemas"]["EventPermitApplicationSurveyed"] | components["schemas"]["EventPermitApplicationSurveySigned"] | components["schemas"]["EventPermitGranted"] | components["schemas"]["EventPermitChanged"] | components["schemas"]["EventPermitCopyReplaced"] | components["schemas"]["EventPermitCopyEnded"] | components["schemas"]["EventPermitEnded"] | components["schemas"]["EventPermitExpiring"] | components["schemas"]["EventPermitExpired"] | components["schemas"]["EventManifestsDrawn"] | components["schemas"]["EventManifestLoaded"] | components["schemas"]["EventManifestDeparted"] | components["schemas"]["EventManifestRedirected"] | components["schemas"]["EventManifestReceived"] | components["schemas"]["EventManifestRefused"] | components["schemas"]["EventManifestReturned"] | components["schemas"]["EventManifestInspected"] | components["schemas"]["EventManifestCompleted"] | components["schemas"]["EventManifestVoided"] | components["schemas"]["EventManifestSettled"] | components["schemas"]["EventManifestClosed"] | components["schemas"]["EventManifestCorrectionProposed"] | components["schemas"]["EventManifestCorrectionAnswered"] | components["schemas"]["EventManifestCorrectionRequested"] | components["schemas"]["EventSiteRegistered"] | components["schemas"]["EventSiteChanged"] | components["schemas"]["EventSiteClosureNoticed"] | components["schemas"]["EventSiteClosed"] | components["schemas"]["EventIntakeReportFiled"] | components["schemas"]["EventProjectRecycledOnsite"] | components["schemas"]["EventProjectBackfilled"] | components["schemas"]["EventDeviceRegistered"] | components["schemas"]["EventViolationFound"] | components["schemas"]["EventViolationConfirmed"] | components["schemas"]["EventViolationDismissed"] | components["schemas"]["EventViolationPutIntoCase"] | components["schemas"]["EventViolationReleased"] | components["schemas"]["EventViolationClosed"] | components["schemas"]["EventViolationFindingGone"] | components["schemas"]["EventCaseOpened"] | components["schemas"]["EventCaseStepAdded"] | components["schemas"]["EventComplaintFiled"] | components["schemas"]["EventComplaintAccepted"] | components["schemas"]["EventComplaintTransferred"] | components["schemas"]["EventComplaintExtended"] | components["schemas"]["EventComplaintLinked"] | components["schemas"]["EventComplaintAnswered"] | components["schemas"]["EventControlOrderIssued"] | components["schemas"]["EventControlOrderLifted"];
        /** @description Filed (立案). */
        EventCaseOpened: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "case.opened";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "case";
                /** @description The id of a case. */
                id: string;
            };
            data: {
                /** @description The number of the case. */
                number: string;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "open" | "notified" | "decided" | "closed" | "transferred";
                /**
                 * @description By which procedure.
                 * @enum {string}
                 */
                procedure: "simple" | "ordinary";
                /** @description The code of the authority. */
                authority: string;
            };
        };
        /** @description A step was taken. The party is not told of the legal review, as it does not see it. */
        EventCaseStepAdded: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "case.stepAdded";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "case";
                /** @description The id of a case. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The step.
                 */
                stepId: string;
                /**
                 * @description Its type.
                 * @enum {string}
                 */
                step: "orderCorrection" | "warn" | "recordRectification" | "notifyPenalty" | "recordStatement" | "waiveRights" | "recordLegalReview" | "requestHearing" | "holdHearing" | "decide" | "recordService" | "recordPayment" | "recordChallenge" | "endChallenge" | "transfer" | "close";
            };
        };
        /** @description An officer accepted it. */
        EventComplaintAccepted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.accepted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
            };
        };
        /** @description Answered. */
        EventComplaintAnswered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.answered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
            };
        };
        /** @description The time to answer was extended. */
        EventComplaintExtended: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.extended";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
            };
        };
        /** @description Somebody complained (第三十五條第二款). */
        EventComplaintFiled: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.filed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
            };
        };
        /** @description It became evidence of a violation. */
        EventComplaintLinked: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.linked";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
                /**
                 * Format: uuid
                 * @description The violation.
                 */
                violationId: string;
            };
        };
        /** @description Handed on, to an authority or to another officer. */
        EventComplaintTransferred: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "complaint.transferred";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "complaint";
                /** @description The number of a complaint. */
                id: string;
            };
            data: {
                /** @description The code of the authority that handles it now. */
                authority: string;
            };
        };
        /** @description Issued (第三十二條). Those whom it may keep from leaving are told. */
        EventControlOrderIssued: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "controlOrder.issued";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "controlOrder";
                /** @description The id of a control order. */
                id: string;
            };
            data: {
                /** @description The code of the authority that issued it. */
                authority: string | null;
                /** @description Or the department. */
                department: ("housing" | "trafficPolice" | "ecology") | null;
                /**
                 * Format: date-time
                 * @description It binds from.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description To.
                 */
                to: string;
            };
        };
        /** @description Lifted before its time. */
        EventControlOrderLifted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "controlOrder.lifted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "controlOrder";
                /** @description The id of a control order. */
                id: string;
            };
            data: {
                /** @description The code of the authority that issued it. */
                authority: string | null;
                /** @description Or the department. */
                department: ("housing" | "trafficPolice" | "ecology") | null;
            };
        };
        /** @description A recorder or a video device was registered. */
        EventDeviceRegistered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "device.registered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "device";
                /** @description The id of a device. */
                id: string;
            };
            data: {
                /**
                 * @description Which of the two.
                 * @enum {string}
                 */
                kind: "recorder" | "video";
                /** @description The site of a video device. */
                siteId: string | null;
                /** @description Or its project. */
                projectId: string | null;
            };
        };
        /** @description The operator reported the intake of a month; a later report corrects it. */
        EventIntakeReportFiled: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "intakeReport.filed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "site";
                /** @description The id of a site. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The report.
                 */
                reportId: string;
                /**
                 * @description Of which month.
                 * @example 2026-03
                 */
                month: string;
                /** @description Which report of that month. */
                number: number;
            };
        };
        /** @description An officer closed it: the load will not arrive. */
        EventManifestClosed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.closed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            };
        };
        /** @description The fourth copy is filed; nothing is open. */
        EventManifestCompleted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.completed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            };
        };
        /** @description Another party, or an officer, answered; or it was withdrawn. */
        EventManifestCorrectionAnswered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.correctionAnswered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The correction.
                 */
                correctionId: string;
                /**
                 * @description What became of it.
                 * @enum {string}
                 */
                answer: "agreed" | "refused" | "withdrawn";
            };
        };
        /** @description A party proposes to correct the sheet. */
        EventManifestCorrectionProposed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.correctionProposed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The correction.
                 */
                correctionId: string;
            };
        };
        /** @description An officer asks the parties for a correction. */
        EventManifestCorrectionRequested: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.correctionRequested";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The request.
                 */
                requestId: string;
            };
        };
        /** @description A scan `depart` was recorded. */
        EventManifestDeparted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.departed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `inspect` of an officer was recorded. */
        EventManifestInspected: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.inspected";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `load` was recorded. */
        EventManifestLoaded: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.loaded";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `receive` was recorded. */
        EventManifestReceived: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.received";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `redirect` was recorded. */
        EventManifestRedirected: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.redirected";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `refuse` was recorded. */
        EventManifestRefused: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.refused";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description A scan `return` was recorded. */
        EventManifestReturned: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.returned";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * Format: uuid
                 * @description The scan.
                 */
                scanId: string;
                /**
                 * Format: date-time
                 * @description The time on the scan, which may lie before that of the event.
                 */
                scannedAt: string;
            };
        };
        /** @description An officer settled what the load weighed. */
        EventManifestSettled: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.settled";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            };
        };
        /** @description The carrier voided the number. */
        EventManifestVoided: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifest.voided";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "manifest";
                /** @description The number of a manifest. */
                id: string;
            };
            data: {
                /**
                 * @description The state before.
                 * @enum {string}
                 */
                previousState: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                /**
                 * @description The state that it has now.
                 * @enum {string}
                 */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            };
        };
        /** @description The carrier drew numbers on its permit. */
        EventManifestsDrawn: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "manifests.drawn";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /** @description How many. */
                count: number;
                /** @description The first. */
                firstNumber: string;
                /** @description The last. */
                lastNumber: string;
            };
        };
        /** @description Somebody belongs to it now, or no more, or has other duties. Who it is, is not told. */
        EventOrganisationPeopleChanged: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "organisation.peopleChanged";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "organisation";
                /** @description The id of an organisation. */
                id: string;
            };
            data: Record<string, never>;
        };
        /** @description Registered; it waits to be verified unless that is told too. */
        EventOrganisationRegistered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "organisation.registered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "organisation";
                /** @description The id of an organisation. */
                id: string;
            };
            data: Record<string, never>;
        };
        /** @description An officer, or the token of its owner, vouches for the organisation. */
        EventOrganisationVerified: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "organisation.verified";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "organisation";
                /** @description The id of an organisation. */
                id: string;
            };
            data: Record<string, never>;
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            /** @description Opaque: where the feed goes on. There always, also behind an empty page. */
            next: string;
            /** @description Whether there is more to look at already. */
            hasMore: boolean;
            /** @description When the oldest event that is kept came into the feed, by real time, while `at` of events is by the clock of the service, which a sandbox can set; null of an empty feed. */
            keptSince: string | null;
        };
        /** @description Accepted, by an officer or by silence. */
        EventPermitApplicationAccepted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.accepted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description The other party of a contract in it says that there is no such contract. */
        EventPermitApplicationContested: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.contested";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The contest.
                 */
                contestId: string;
            };
        };
        /** @description Approved or refused. */
        EventPermitApplicationDecided: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.decided";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description The time to decide was extended. */
        EventPermitApplicationExtended: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.extended";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description Not accepted, or lapsed because no supplement came. */
        EventPermitApplicationNotAccepted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.notAccepted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description Submitted, or submitted again after a supplement was asked for. */
        EventPermitApplicationSubmitted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.submitted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description The authority asks for what is missing. */
        EventPermitApplicationSupplementRequested: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.supplementRequested";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description One of its officers signed a survey. */
        EventPermitApplicationSurveySigned: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.surveySigned";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The survey.
                 */
                surveyId: string;
            };
        };
        /** @description A survey on site was recorded. Those of its officers who have not signed it are waited for. */
        EventPermitApplicationSurveyed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.surveyed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The survey.
                 */
                surveyId: string;
                /**
                 * Format: date
                 * @description The day of the survey.
                 */
                surveyedOn: string;
            };
        };
        /** @description Withdrawn by the applicant. */
        EventPermitApplicationWithdrawn: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permitApplication.withdrawn";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permitApplication";
                /** @description The id of an application. */
                id: string;
            };
            data: {
                /**
                 * @description What is applied for.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                /** @description The code of the authority that decides. */
                authority: string | null;
                /** @description Whether silence alone brought it about (行政許可法 第三十二, 五十條). */
                deemed: boolean;
                /** @description The last day to answer. */
                acceptBy: string | null;
                /** @description The last day to decide. */
                decideBy: string | null;
            };
        };
        /** @description A renewal or an amendment was granted, by a decision or by silence. */
        EventPermitChanged: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.changed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The renewal or amendment.
                 */
                applicationId: string;
            };
        };
        /** @description A copy ended by itself, with that of its vehicle under the permit of the carrier. */
        EventPermitCopyEnded: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.copyEnded";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /** @description The copy that ended. */
                copyNumber: number;
                /** @description Its vehicle. */
                plate: string;
            };
        };
        /** @description A copy ended because another vehicle has one in its place. */
        EventPermitCopyReplaced: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.copyReplaced";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /** @description The copy that ended. */
                copyNumber: number;
                /** @description Its vehicle. */
                plate: string;
            };
        };
        /** @description Ended by its authority. */
        EventPermitEnded: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.ended";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /**
                 * @description How.
                 * @enum {string}
                 */
                manner: "annulled" | "withdrawn" | "deregistered";
            };
        };
        /** @description Its last day is past, by at most 60 days. Told once for each last day, within an hour. */
        EventPermitExpired: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.expired";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /**
                 * Format: date
                 * @description Its last day.
                 */
                validTo: string;
            };
        };
        /** @description Its last day is at most 60 days away, and no renewal that was asked for in time waits. Told once for each last day, within an hour. */
        EventPermitExpiring: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.expiring";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /**
                 * Format: date
                 * @description Its last day.
                 */
                validTo: string;
                /** @description The last day on which a renewal is asked for in time (行政許可法 第五十條), unless it is past or the permit is not renewed here. */
                renewBy: string | null;
            };
        };
        /** @description Granted. */
        EventPermitGranted: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permit.granted";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "permit";
                /** @description The number of a permit. */
                id: string;
            };
            data: {
                /**
                 * @description What it permits.
                 * @enum {string}
                 */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /** @description The code of the authority that granted it. */
                authority: string;
                /** @description The application, unless it was granted elsewhere. */
                applicationId: string | null;
                /**
                 * Format: date
                 * @description Its first day.
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Its last day.
                 */
                validTo: string;
            };
        };
        /** @description Waste was filled back at the project (第十六條). */
        EventProjectBackfilled: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "project.backfilled";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "project";
                /** @description The id of a project. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The record of it.
                 */
                useId: string;
                /**
                 * Format: date
                 * @description The day on which it was done.
                 */
                usedOn: string;
                /** @description How much, in kg. */
                massKg: number;
            };
        };
        /** @description Waste was recycled on the site of the project (第二十九條). */
        EventProjectRecycledOnsite: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "project.recycledOnsite";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "project";
                /** @description The id of a project. */
                id: string;
            };
            data: {
                /**
                 * Format: uuid
                 * @description The record of it.
                 */
                useId: string;
                /**
                 * Format: date
                 * @description The day on which it was done.
                 */
                usedOn: string;
                /** @description How much, in kg. */
                massKg: number;
            };
        };
        /** @description Registered. */
        EventProjectRegistered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "project.registered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "project";
                /** @description The id of a project. */
                id: string;
            };
            data: {
                /**
                 * @description What is built.
                 * @enum {string}
                 */
                kind: "newBuild" | "reconstruction" | "extension" | "repair" | "demolition" | "decoration" | "sporadicMunicipal";
                /** @description The code of its region. */
                regionCode: string;
            };
        };
        /** @description Its name, place, capacity or days changed: its permit was renewed or amended, or renewed by silence. */
        EventSiteChanged: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "site.changed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "site";
                /** @description The id of a site. */
                id: string;
            };
            data: {
                /**
                 * Format: date
                 * @description The first day on which it takes waste.
                 */
                acceptsFrom: string;
                /**
                 * Format: date
                 * @description The last day on which it takes waste.
                 */
                acceptsTo: string;
            };
        };
        /** @description The operator says that the site is closed. */
        EventSiteClosed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "site.closed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "site";
                /** @description The id of a site. */
                id: string;
            };
            data: {
                /**
                 * Format: date
                 * @description The first day on which the site takes nothing.
                 */
                stopsOn: string;
                /**
                 * Format: date
                 * @description The day of the closing.
                 */
                closedOn: string;
            };
        };
        /** @description The operator gives notice of the closing. */
        EventSiteClosureNoticed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "site.closureNoticed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "site";
                /** @description The id of a site. */
                id: string;
            };
            data: {
                /**
                 * Format: date
                 * @description The first day on which the site takes nothing.
                 */
                stopsOn: string;
            };
        };
        /** @description Registered, or approved by a permit that was granted. */
        EventSiteRegistered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "site.registered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "site";
                /** @description The id of a site. */
                id: string;
            };
            data: {
                /**
                 * @description Its type.
                 * @enum {string}
                 */
                siteType: "backfill" | "receiving" | "recyclingFacility" | "treatment";
                /** @description The code of its region. */
                regionCode: string;
                /**
                 * Format: date
                 * @description The first day on which it takes waste.
                 */
                acceptsFrom: string;
                /**
                 * Format: date
                 * @description The last day on which it takes waste.
                 */
                acceptsTo: string;
            };
        };
        /**
         * @description What each means: [events](/docs/pages/events).
         * @enum {string}
         */
        EventType: "organisation.registered" | "organisation.verified" | "organisation.peopleChanged" | "vehicle.registered" | "vehicle.changed" | "project.registered" | "permitApplication.submitted" | "permitApplication.accepted" | "permitApplication.supplementRequested" | "permitApplication.notAccepted" | "permitApplication.extended" | "permitApplication.decided" | "permitApplication.withdrawn" | "permitApplication.contested" | "permitApplication.surveyed" | "permitApplication.surveySigned" | "permit.granted" | "permit.changed" | "permit.copyReplaced" | "permit.copyEnded" | "permit.ended" | "permit.expiring" | "permit.expired" | "manifests.drawn" | "manifest.loaded" | "manifest.departed" | "manifest.redirected" | "manifest.received" | "manifest.refused" | "manifest.returned" | "manifest.inspected" | "manifest.completed" | "manifest.voided" | "manifest.settled" | "manifest.closed" | "manifest.correctionProposed" | "manifest.correctionAnswered" | "manifest.correctionRequested" | "site.registered" | "site.changed" | "site.closureNoticed" | "site.closed" | "intakeReport.filed" | "project.recycledOnsite" | "project.backfilled" | "device.registered" | "violation.found" | "violation.confirmed" | "violation.dismissed" | "violation.putIntoCase" | "violation.released" | "violation.closed" | "violation.findingGone" | "case.opened" | "case.stepAdded" | "complaint.filed" | "complaint.accepted" | "complaint.transferred" | "complaint.extended" | "complaint.linked" | "complaint.answered" | "controlOrder.issued" | "controlOrder.lifted";
        /** @description What is known of it changed: masses, certificates, equipment. */
        EventVehicleChanged: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vehicle.changed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "vehicle";
                /** @description The id of a vehicle. */
                id: string;
            };
            data: {
                /** @description Its plate. */
                plate: string;
            };
        };
        /** @description Registered, by itself or from a file. */
        EventVehicleRegistered: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vehicle.registered";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "vehicle";
                /** @description The id of a vehicle. */
                id: string;
            };
            data: {
                /** @description Its plate. */
                plate: string;
            };
        };
        /** @description Its case was closed. */
        EventViolationClosed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.closed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        /** @description An officer confirmed it. */
        EventViolationConfirmed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.confirmed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        /** @description An officer dismissed it, or what it rested on no longer holds. */
        EventViolationDismissed: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.dismissed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        /** @description What a confirmed violation rests on no longer holds, after a later scan or a correction of the manifest. Nothing is undone by itself: an officer looks at it. */
        EventViolationFindingGone: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.findingGone";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The status that it has.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest. */
                manifestNumber: string;
            };
        };
        /** @description Suspected: by a scan, a recorder, an inspection or a report. */
        EventViolationFound: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.found";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        /** @description A case was filed on it. */
        EventViolationPutIntoCase: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.putIntoCase";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        /** @description Its case went to another authority; it is confirmed as before. */
        EventViolationReleased: {
            /**
             * Format: uuid
             * @description Of the event: the same wherever and however often it is told.
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "violation.released";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the service.
             */
            at: string;
            subject: {
                /** @constant */
                kind: "violation";
                /** @description The id of a violation. */
                id: string;
            };
            data: {
                /**
                 * @description The offence.
                 * @enum {string}
                 */
                offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                /** @description The status before, unless it is new. */
                previousStatus: ("suspected" | "confirmed" | "dismissed" | "inCase" | "closed") | null;
                /**
                 * @description The status that it has now.
                 * @enum {string}
                 */
                status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @description The manifest it was found on. */
                manifestNumber: string | null;
                /** @description The case in which it is. */
                caseId: string | null;
            };
        };
        FiledComplaint: {
            /** @description A secret, shown this once: with it alone the complaint is tracked. Written in any case, with or without hyphens. */
            code: string;
            /** @description By which officers know it; it lets nobody in. */
            number: string;
            /** @enum {string} */
            status: "filed" | "accepted" | "answered";
            /** @description Who handles it now: that of the region, or to which it was handed on. */
            authority: {
                code: string;
                name: string;
            };
            /** Format: date-time */
            filedAt: string;
            /** @description The last day to answer; null, with a notice, where the calendar of its year is missing. */
            answerBy: string | null;
            extended: boolean;
            extensionReason: string | null;
            answer: string | null;
            answeredAt: string | null;
            /** @description `calendar_missing` where the last day cannot be known. */
            findings: components["schemas"]["Finding"][];
            regionCode: string;
            photos: number;
        };
        /** @description What the law makes of a fact; `citation` names the clause. */
        Finding: {
            code: components["schemas"]["FindingCode"];
            /** @description The clause: `9(3)`, `15(7)`, `solidWasteLaw:63`. */
            citation: string;
            /**
             * @description `block` denies clearance or makes a condition unmet, `violation` becomes a suspected violation without denying clearance, `notice` does neither.
             * @enum {string}
             */
            severity: "notice" | "violation" | "block";
            /** @description In the language of `Accept-Language`. */
            message: string;
            /** @description JSON pointer to it in the application, the scan or the request. */
            pointer?: string;
            /** @description Of the vehicle that it is about. */
            plate?: string;
            /** @description Of the document that it is about. */
            documentKind?: string;
            /**
             * Format: uuid
             * @description Of the scan that it is about.
             */
            scanId?: string;
        };
        /**
         * @description What the law makes of a fact. Codes never change.
         * @enum {string}
         */
        FindingCode: "basis_above_unproved" | "beyond_scope_category" | "beyond_scope_period" | "beyond_scope_quantity" | "calendar_missing" | "capacity_exceeded" | "capacity_insufficient" | "carriage_contract_missing" | "carrier_not_approved" | "category_mismatch" | "category_mixed" | "certificate_expired" | "certificate_missing" | "certificate_waived" | "concession_missing" | "closure_notice_late" | "contract_after_commencement" | "contract_expires_early" | "control_order" | "departed_without_clearance" | "destination_contract_missing" | "destination_not_approved" | "device_offline" | "disposal_without_permit" | "document_missing" | "equipment_missing" | "implausible_time" | "intake_report_overdue" | "loaded_without_manifest" | "location_mismatch" | "manifest_missing" | "mixing" | "not_enterprise_legal_person" | "not_removed_same_day" | "off_route" | "outside_approved_time" | "outside_hours" | "overdue" | "overloaded" | "permit_forged" | "permit_misuse" | "plan_incomplete" | "plan_not_filed" | "quantity_mismatch" | "received_beyond_approval" | "scan_repeated" | "speeding" | "subcontracted" | "survey_failed" | "survey_missing" | "uncovered" | "unloaded_off_site" | "unlawful_refusal" | "unverified" | "unwashed" | "vehicle_busy" | "vehicle_mismatch" | "vehicle_missing" | "vehicle_without_copy" | "voided_after_loading" | "wrong_destination" | "wrong_place";
        Fine: {
            /** @description Yuan, with at most two decimals. */
            amount: number;
            /** @description As `41` or `order139:25`; with the clause the basis above is attached. */
            basis: string;
            /** @description A ground to fine below the range: `penaltyLaw:32` or `penaltyLaw:33`, in words. */
            mitigation?: {
                citation: string;
                text: string;
            };
            /** @description Why it lies outside the published step of discretion. */
            stepReason?: string;
        };
        /** @description What everybody may know of a permit. */
        Grant: {
            number: string;
            /** @enum {string} */
            kind: "disposal" | "transport" | "receiving" | "recycling";
            holder: {
                name: string;
            };
            authority: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            /** Format: date-time */
            grantedAt: string;
            /** @enum {string} */
            status: "active" | "expired" | "ended";
        };
        /** @description Yuan. */
        HearingThreshold: {
            individual: number;
            unit: number;
        };
        /** @description Yuan. */
        HearingThresholdShown: {
            individual: number;
            unit: number;
        };
        /** @description A column that a file may have; codes may stand there by their names. */
        ImportColumn: {
            heading: string;
            /** @description The field of the operation that takes one, which is a heading too. */
            field: string;
            /** @description Other headings it is known by, in the other languages too. */
            also: string[];
            /**
             * @description `flag`: yes or no, 是 or 否; `list`: several, by semicolons.
             * @enum {string}
             */
            reading: "text" | "number" | "flag" | "day" | "instant" | "list" | "code";
            required: boolean;
            values: {
                code: string;
                name: string;
            }[];
        };
        /** @description A row as the spreadsheet numbers it, with the status and answer the scan would have had alone; errors of a problem name their `column` by its heading in the file. */
        ImportedScan: components["schemas"]["ImportedScanRecordedOrDuplicate"] | components["schemas"]["ImportedScanRefused"];
        ImportedScanRecordedOrDuplicate: {
            row: number;
            id: string;
            /**
             * @description As in `scan`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            outcome: "recorded" | "duplicate";
            status: 200 | 201;
            scan: components["schemas"]["ScanAnswer"];
        };
        ImportedScanRefused: {
            row: number;
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "refused";
            status: number;
            problem: components["schemas"]["Problem"];
        };
        /** @description What became of a row; `ready`: nothing is wrong with it, in a dry run. */
        ImportedVehicle: {
            row: number;
            plate: string | null;
            id: string | null;
            /** @enum {string} */
            status: "registered" | "ready" | "refused";
            errors: components["schemas"]["RowError"][];
        };
        Inspection: {
            /** Format: uuid */
            id: string;
            projectId: string | null;
            siteId: string | null;
            /** Format: date */
            on: string;
            authority: string;
            items: {
                citation: string;
                ok: boolean;
                note?: string;
            }[];
            /** @description Suspected by it, one for each item that is not in order. */
            violationIds: string[];
            /** Format: date-time */
            recordedAt: string;
        };
        Instrument: {
            /** @description As it stands before the colon of a citation; of `measures` nothing does. */
            name: string;
            title: string;
            /**
             * Format: date
             * @description The first day of the text that is cited.
             */
            from: string;
            /** @description Of the measures the end of the last term. */
            lastDay: string | null;
            /** @description The document that ends it. */
            endedBy: string | null;
            /** @description Today; of the measures, whether a term covers today. */
            inForce: boolean;
        };
        IntakeReport: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            siteId: string;
            month: string;
            /** @description Counted from 1 in the month; the last one stands. */
            number: number;
            /** @description As the facility confirms. */
            masses: {
                category: components["schemas"]["Category"];
                massKg: number;
            }[];
            /** @description As the manifests say now: what officers settled, else what the site weighed. */
            fromManifests: {
                category: components["schemas"]["Category"];
                massKg: number;
                loads: number;
            }[];
            massKg: number;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            filedAt: string;
            findings: components["schemas"]["Finding"][];
        };
        /** @description Of a value, row or point one of `ErrorCode`; of a refusal that is about one thing in the request its own code again; of a condition that is not met what is found. */
        ItemCode: components["schemas"]["ErrorCode"] | components["schemas"]["RefusalCode"] | components["schemas"]["FindingCode"];
        /** @description Public keys (RFC 7517, RFC 8037), the oldest first: all of them verify, the last one signs. Ask again for a `kid` that is not among those kept. */
        KeySet: {
            keys: {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "Ed25519";
                /** @description The public key, base64url. */
                x: string;
                /** @description As in the header of what it signed. */
                kid: string;
                /** @constant */
                alg: "EdDSA";
                /** @constant */
                use: "sig";
            }[];
        };
        LawfulFine: {
            amount: number;
            basis: string;
            /** @description What it rests on above the clause; null where nothing is proved. */
            above: string | null;
            offence: string;
            mitigation: {
                citation: string;
                text: string;
            } | null;
            stepReason: string | null;
        };
        LineString: {
            /** @constant */
            type: "LineString";
            coordinates: [
                number,
                number
            ][];
        };
        LineStringShown: {
            /** @constant */
            type: "LineString";
            coordinates: [
                number,
                number
            ][];
        };
        /** @description A permit without its scope and copies. */
        ListedPermit: {
            number: string;
            /** @enum {string} */
            kind: "disposal" | "transport" | "receiving" | "recycling";
            /**
             * @description `active` from the grant to the end of `validTo` unless ended.
             * @enum {string}
             */
            status: "active" | "expired" | "ended";
            authority: string;
            holder: components["schemas"]["Named"];
            projectId: string | null;
            siteId: string | null;
            /** @description Null of a permit granted outside the measures (第四十八條). */
            applicationId: string | null;
            /** @description The paper of a permit granted outside the measures. */
            documentId: string | null;
            /** Format: date-time */
            grantedAt: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            manifestRequired: boolean;
            ended: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                manner: "annulled" | "withdrawn" | "deregistered";
                reason: string;
            } | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description An application without its assessment and evidence. */
        ListedPermitApplication: components["schemas"]["ListedPermitApplicationDisposal"] | components["schemas"]["ListedPermitApplicationTransport"] | components["schemas"]["ListedPermitApplicationReceiving"] | components["schemas"]["ListedPermitApplicationRecycling"];
        ListedPermitApplicationDisposal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "disposal";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            projectId?: string;
            planFilingNumber?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plan?: {
                streams?: {
                    category?: components["schemas"]["Category"];
                    materials?: components["schemas"]["Material"][];
                    quantity?: components["schemas"]["QuantityWithMass"];
                    /** Format: uuid */
                    destinationId?: string;
                }[];
                period?: {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    to?: string;
                };
                dailyHours?: {
                    /** @example 18:00 */
                    from?: string;
                    /** @example 18:00 */
                    to?: string;
                };
                route?: {
                    description?: string;
                    noiseSensitive?: boolean;
                    line?: components["schemas"]["LineStringShown"];
                };
            };
            carriageContracts?: {
                /** Format: uuid */
                carrierId?: string;
                plates?: string[];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            disposalContracts?: {
                /** Format: uuid */
                destinationId?: string;
                category?: components["schemas"]["Category"];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
        };
        ListedPermitApplicationReceiving: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "receiving";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["LocationShown"];
                boundary?: components["schemas"]["PolygonShown"];
                capacity?: components["schemas"]["QuantityWithMass"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
        };
        ListedPermitApplicationRecycling: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recycling";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["QuantityWithMass"];
            tripsPerDay?: number;
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["LocationShown"];
                boundary?: components["schemas"]["PolygonShown"];
                capacity?: components["schemas"]["QuantityWithMass"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
            concession?: {
                number?: string;
                grantor?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
            };
        };
        ListedPermitApplicationTransport: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "transport";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * @description A region by the code of its authority: one of `listAuthorities`.
             * @example 421202
             */
            regionCode?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["QuantityWithMass"];
            tripsPerDay?: number;
        };
        ListedProject: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["ProjectKind"];
            premises: components["schemas"]["Premises"] | null;
            regionCode: string;
            location: components["schemas"]["LocationShown"];
            developerId: string | null;
            contractorId: string | null;
            propertyManagerId: string | null;
            developer: components["schemas"]["Named"] | null;
            contractor: components["schemas"]["Named"] | null;
            propertyManager: components["schemas"]["Named"] | null;
            producer: {
                /** @enum {string} */
                kind: "unit" | "individual";
                id: string | null;
                name: string;
            } | null;
            /** Format: date */
            commencesOn: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ListedSite: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            siteType: "backfill" | "receiving" | "recyclingFacility" | "treatment";
            regionCode: string;
            location: components["schemas"]["LocationShown"];
            boundary: components["schemas"]["PolygonShown"] | null;
            /** Format: uuid */
            operatorId: string;
            /** @description Null of a treatment site, approved under other law. */
            permitNumber: string | null;
            categories: ("spoil" | "recyclable" | "other")[];
            /** Format: date */
            acceptsFrom: string;
            /** Format: date */
            acceptsTo: string;
            capacityMassKg: number;
            /** @description What active permits have reserved and not brought yet. */
            reservedMassKg: number;
            receivedMassKg: number;
            /** @description Capacity less received and reserved; below zero where more came than was approved. */
            remainingMassKg: number;
            /** @description The first day on which it takes nothing, by the last notice (第二十六條第(六)項). */
            stopsOn: string | null;
            /** @description The day it was sealed. */
            closedOn: string | null;
            /** @description Along a great circle; only with `near`. */
            distanceM?: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description WGS-84 */
        Location: {
            lat: number;
            lon: number;
        };
        /** @description WGS-84 */
        LocationShown: {
            lat: number;
            lon: number;
        };
        Manifest: {
            number: string;
            /** @enum {string} */
            basis: "statutory" | "voluntary";
            /** @enum {string} */
            state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            overdue: boolean;
            /** Format: uuid */
            carrierId: string;
            permitNumber: string;
            authority: string;
            plate: string | null;
            /** @description In clear for the carrier's own people and, in one manifest, for an officer; else masked. */
            driverName: string | null;
            projectId: string | null;
            emitterId: string | null;
            destinationId: string | null;
            siteId: string | null;
            category: ("spoil" | "recyclable" | "other") | null;
            materials: ("engineeringSpoil" | "stone" | "concrete" | "brick" | "tile" | "metal" | "timber" | "plastic" | "gypsum" | "asphalt" | "household" | "hazardous")[];
            declared: components["schemas"]["QuantityWithMass"] | null;
            weighed: components["schemas"]["QuantityWithMass"] | null;
            settledMassKg: number | null;
            open: ("weight" | "category" | "vehicle" | "correction" | "hold")[];
            copies: {
                /** @enum {string} */
                holder: "emitter" | "carrier" | "recycler" | "authority";
                completedAt: string | null;
                /** @description The organisation; without one the person, masked but for that person and for an officer. */
                signedBy: {
                    organisationId: string | null;
                    name: string;
                } | null;
            }[];
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            drawnAt: string;
            /** Format: date-time */
            updatedAt: string;
            scans: components["schemas"]["RecordedScan"][];
            /** @description In the order they were proposed, with every value they replaced. */
            corrections: components["schemas"]["Correction"][];
            /** @description What authorities asked the parties for. */
            correctionRequests: components["schemas"]["CorrectionRequest"][];
        };
        ManifestSummary: {
            number: string;
            /** @enum {string} */
            basis: "statutory" | "voluntary";
            /** @enum {string} */
            state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            overdue: boolean;
            /** Format: uuid */
            carrierId: string;
            permitNumber: string;
            authority: string;
            plate: string | null;
            /** @description In clear for the carrier's own people and, in one manifest, for an officer; else masked. */
            driverName: string | null;
            projectId: string | null;
            emitterId: string | null;
            destinationId: string | null;
            siteId: string | null;
            category: ("spoil" | "recyclable" | "other") | null;
            materials: ("engineeringSpoil" | "stone" | "concrete" | "brick" | "tile" | "metal" | "timber" | "plastic" | "gypsum" | "asphalt" | "household" | "hazardous")[];
            declared: components["schemas"]["QuantityWithMass"] | null;
            weighed: components["schemas"]["QuantityWithMass"] | null;
            settledMassKg: number | null;
            open: ("weight" | "category" | "vehicle" | "correction" | "hold")[];
            copies: {
                /** @enum {string} */
                holder: "emitter" | "carrier" | "recycler" | "authority";
                completedAt: string | null;
                /** @description The organisation; without one the person, masked but for that person and for an officer. */
                signedBy: {
                    organisationId: string | null;
                    name: string;
                } | null;
            }[];
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            drawnAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        Material: "engineeringSpoil" | "stone" | "concrete" | "brick" | "tile" | "metal" | "timber" | "plastic" | "gypsum" | "asphalt";
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewApiKey: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @description The recorders whose telemetry the key may send; null for all of the organisation. */
            recorderIds: string[] | null;
            prefix: string;
            /** @description The `sub` of the owner who made it. */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Within a minute. */
            lastUsedAt: string | null;
            revokedAt: string | null;
            key: string;
        };
        NewDecision: components["schemas"]["NewDecisionApproved"] | components["schemas"]["NewDecisionRefused"];
        NewDecisionApproved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "approved";
            /**
             * Format: date
             * @example 2026-03-16
             */
            validFrom?: string;
            /**
             * Format: date
             * @example 2026-03-16
             */
            validTo?: string;
            manifestRequired?: boolean;
        };
        NewDecisionRefused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "refused";
            reasons: {
                citation: string;
                text: string;
            }[];
        };
        /** @description It may be saved incomplete: what is missing is found. */
        NewPermitApplication: components["schemas"]["NewPermitApplicationDisposal"] | components["schemas"]["NewPermitApplicationTransport"] | components["schemas"]["NewPermitApplicationReceiving"] | components["schemas"]["NewPermitApplicationRecycling"];
        NewPermitApplicationDisposal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "disposal";
            /** Format: uuid */
            projectId?: string;
            planFilingNumber?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plan?: {
                streams?: {
                    category?: components["schemas"]["Category"];
                    materials?: components["schemas"]["Material"][];
                    quantity?: components["schemas"]["Quantity"];
                    /** Format: uuid */
                    destinationId?: string;
                }[];
                period?: {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    to?: string;
                };
                dailyHours?: {
                    /** @example 18:00 */
                    from?: string;
                    /** @example 18:00 */
                    to?: string;
                };
                route?: {
                    description?: string;
                    noiseSensitive?: boolean;
                    line?: components["schemas"]["LineString"];
                };
            };
            carriageContracts?: {
                /** Format: uuid */
                carrierId?: string;
                plates?: string[];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            disposalContracts?: {
                /** Format: uuid */
                destinationId?: string;
                category?: components["schemas"]["Category"];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
        };
        NewPermitApplicationReceiving: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "receiving";
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["Location"];
                boundary?: components["schemas"]["Polygon"];
                capacity?: components["schemas"]["Quantity"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
        };
        NewPermitApplicationRecycling: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recycling";
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["Quantity"];
            tripsPerDay?: number;
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["Location"];
                boundary?: components["schemas"]["Polygon"];
                capacity?: components["schemas"]["Quantity"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
            concession?: {
                number?: string;
                grantor?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
            };
        };
        NewPermitApplicationTransport: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "transport";
            /**
             * @description A region by the code of its authority: one of `listAuthorities`.
             * @example 421202
             */
            regionCode?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["Quantity"];
            tripsPerDay?: number;
        };
        OnsiteRecycling: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** Format: date */
            on: string;
            materials: components["schemas"]["Material"][];
            quantity: components["schemas"]["QuantityWithMass"];
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        /** @description `permits` are those in force. Address, contact and members are for its own people and staff. */
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
            uscc: string;
            kinds: components["schemas"]["OrganisationKind"][];
            verified: boolean;
            permits: {
                number: string;
                /** @enum {string} */
                kind: "disposal" | "transport" | "receiving" | "recycling";
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo: string;
            }[];
            address?: string;
            contact?: {
                name: string;
                phone: string;
                email: string | null;
            };
            members?: {
                sub: string;
                duties: ("owner" | "applicant" | "dispatcher" | "driver" | "gate")[];
            }[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        OrganisationKind: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "propertyManager";
        Permit: {
            number: string;
            /** @enum {string} */
            kind: "disposal" | "transport" | "receiving" | "recycling";
            /**
             * @description `active` from the grant to the end of `validTo` unless ended.
             * @enum {string}
             */
            status: "active" | "expired" | "ended";
            authority: string;
            holder: components["schemas"]["Named"];
            projectId: string | null;
            siteId: string | null;
            /** @description Null of a permit granted outside the measures (第四十八條). */
            applicationId: string | null;
            /** @description The paper of a permit granted outside the measures. */
            documentId: string | null;
            /** Format: date-time */
            grantedAt: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            manifestRequired: boolean;
            ended: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                manner: "annulled" | "withdrawn" | "deregistered";
                reason: string;
            } | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description What a disposal permit lets go where; null of the other kinds. */
            scope: {
                period: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
                /** @description Null of a permit granted outside the measures: none are approved. */
                dailyHours: {
                    from: string;
                    to: string;
                } | null;
                route: {
                    description: string;
                    noiseSensitive: boolean;
                    line?: components["schemas"]["LineStringShown"];
                };
                streams: {
                    category: components["schemas"]["Category"];
                    materials: components["schemas"]["Material"][];
                    /** Format: uuid */
                    destinationId: string;
                    approvedMassKg: number;
                    consumedMassKg: number;
                    receivedMassKg: number;
                }[];
                /** @description What amendments took out of the permit, with what it had used by then. */
                formerStreams: {
                    category: components["schemas"]["Category"];
                    materials: components["schemas"]["Material"][];
                    /** Format: uuid */
                    destinationId: string;
                    approvedMassKg: number;
                    consumedMassKg: number;
                    receivedMassKg: number;
                    /** Format: date-time */
                    removedAt: string;
                }[];
            } | null;
            copies: components["schemas"]["PermitCopy"][];
        };
        /** @description What it consists of follows from its `kind`. */
        PermitApplication: components["schemas"]["PermitApplicationDisposal"] | components["schemas"]["PermitApplicationTransport"] | components["schemas"]["PermitApplicationReceiving"] | components["schemas"]["PermitApplicationRecycling"];
        PermitApplicationChange: {
            /** Format: uuid */
            projectId?: string;
            planFilingNumber?: string;
            /**
             * @description A region by the code of its authority: one of `listAuthorities`.
             * @example 421202
             */
            regionCode?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plan?: {
                streams?: {
                    category?: components["schemas"]["Category"];
                    materials?: components["schemas"]["Material"][];
                    quantity?: components["schemas"]["Quantity"];
                    /** Format: uuid */
                    destinationId?: string;
                }[];
                period?: {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    to?: string;
                };
                dailyHours?: {
                    /** @example 18:00 */
                    from?: string;
                    /** @example 18:00 */
                    to?: string;
                };
                route?: {
                    description?: string;
                    noiseSensitive?: boolean;
                    line?: components["schemas"]["LineString"];
                };
            };
            carriageContracts?: {
                /** Format: uuid */
                carrierId?: string;
                plates?: string[];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            disposalContracts?: {
                /** Format: uuid */
                destinationId?: string;
                category?: components["schemas"]["Category"];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["Quantity"];
            tripsPerDay?: number;
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["Location"];
                boundary?: components["schemas"]["Polygon"];
                capacity?: components["schemas"]["Quantity"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
            concession?: {
                number?: string;
                grantor?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
            };
        };
        PermitApplicationDisposal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "disposal";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            projectId?: string;
            planFilingNumber?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plan?: {
                streams?: {
                    category?: components["schemas"]["Category"];
                    materials?: components["schemas"]["Material"][];
                    quantity?: components["schemas"]["QuantityWithMass"];
                    /** Format: uuid */
                    destinationId?: string;
                }[];
                period?: {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    to?: string;
                };
                dailyHours?: {
                    /** @example 18:00 */
                    from?: string;
                    /** @example 18:00 */
                    to?: string;
                };
                route?: {
                    description?: string;
                    noiseSensitive?: boolean;
                    line?: components["schemas"]["LineStringShown"];
                };
            };
            carriageContracts?: {
                /** Format: uuid */
                carrierId?: string;
                plates?: string[];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            disposalContracts?: {
                /** Format: uuid */
                destinationId?: string;
                category?: components["schemas"]["Category"];
                number?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                signedOn?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            assessment: components["schemas"]["Assessment"];
            attestations: components["schemas"]["Attestation"][];
            survey: components["schemas"]["Survey"] | null;
            contests: components["schemas"]["Contest"][];
        };
        PermitApplicationReceiving: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "receiving";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["LocationShown"];
                boundary?: components["schemas"]["PolygonShown"];
                capacity?: components["schemas"]["QuantityWithMass"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
            assessment: components["schemas"]["Assessment"];
            attestations: components["schemas"]["Attestation"][];
            survey: components["schemas"]["Survey"] | null;
            contests: components["schemas"]["Contest"][];
        };
        PermitApplicationRecycling: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recycling";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["QuantityWithMass"];
            tripsPerDay?: number;
            site?: {
                name?: string;
                /** @enum {string} */
                siteType?: "backfill" | "receiving" | "recyclingFacility";
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: string;
                location?: components["schemas"]["LocationShown"];
                boundary?: components["schemas"]["PolygonShown"];
                capacity?: components["schemas"]["QuantityWithMass"];
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                acceptsTo?: string;
            };
            concession?: {
                number?: string;
                grantor?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @example 2026-03-16
                 */
                validTo?: string;
            };
            assessment: components["schemas"]["Assessment"];
            attestations: components["schemas"]["Attestation"][];
            survey: components["schemas"]["Survey"] | null;
            contests: components["schemas"]["Contest"][];
        };
        PermitApplicationTransport: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "transport";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
            /** @description Who decides; null until the application says where it is. */
            authority: string | null;
            applicant: components["schemas"]["Named"];
            submittedAt: string | null;
            /** @description 5 working days (行政許可法 第三十二條); silence past it is acceptance. */
            acceptBy: string | null;
            acceptedAt: string | null;
            /** @description 20 working days from acceptance, 10 more once extended (第四十二條). */
            decideBy: string | null;
            /** @description 20 days as 建設部令第139號 第七條 counts them, from receipt. */
            decideByReceipt: string | null;
            /** @description Once approved: 10 working days to hand over the certificate (第四十四條). */
            certificateBy: string | null;
            /** @description Whether time alone brought it to its status. */
            deemed: boolean;
            supplement: {
                items: {
                    citation: string;
                    note: string;
                }[];
                /** Format: date-time */
                requestedAt: string;
                /** @description The last of the 90 days to make it; past it the application lapses. */
                dueBy: string | null;
            } | null;
            extension: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            notAcceptedReason: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** @description The permit whose renewal it asks for (行政許可法 第五十條). */
            renews: string | null;
            /** @description The permit whose amendment it asks for (第四十九條). */
            amends: string | null;
            /** @description Once approved: the permit granted, renewed or amended. */
            permitNumber: string | null;
            siteId: string | null;
            /** @description What is to be known beside the conditions, as a deadline that is unknown. */
            findings: components["schemas"]["Finding"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * @description A region by the code of its authority: one of `listAuthorities`.
             * @example 421202
             */
            regionCode?: string;
            documents?: {
                /**
                 * @description A kind that a condition asks for, or any other: planningPermit, constructionPermit, sitePlan, demolitionFiling, businessLicence, officePremises, parkingPremises, operationRules, safetyRules, qualityRules, maintenanceRules, landRight, concessionGrant, other.
                 * @example businessLicence
                 */
                kind?: string;
                /** Format: uuid */
                documentId?: string;
            }[];
            plates?: string[];
            dailyCapacity?: components["schemas"]["QuantityWithMass"];
            tripsPerDay?: number;
            assessment: components["schemas"]["Assessment"];
            attestations: components["schemas"]["Attestation"][];
            survey: components["schemas"]["Survey"] | null;
            contests: components["schemas"]["Contest"][];
        };
        /** @description 副本: one for each vehicle (第十一條). */
        PermitCopy: {
            number: number;
            plate: string;
            /** @enum {string} */
            status: "active" | "replaced" | "ended";
            /** Format: date-time */
            issuedAt: string;
            endedAt: string | null;
        };
        PermitCopySheet: {
            permitNumber: string;
            /** @enum {string} */
            kind: "disposal" | "transport" | "receiving" | "recycling";
            copyNumber: number;
            plate: string;
            /** @enum {string} */
            status: "active" | "replaced" | "ended";
            holder: components["schemas"]["Named"];
            authority: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Signed with a key of `getCredentialKeys`; it is what `verifyUrl` ends with. */
            credential: string;
            /** @description What the QR code carries. */
            verifyUrl: string;
        };
        Polygon: {
            /** @constant */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        PolygonShown: {
            /** @constant */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        };
        /**
         * @description Whose premises a decoration is in; it decides what 第二十五條 asks.
         * @enum {string}
         */
        Premises: "home" | "business" | "public";
        /** @description RFC 9457, with a stable code and every error. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: components["schemas"]["RefusalCode"];
            citations?: string[];
            /** @description Everything that is wrong, at once; what conditions lack as findings. */
            errors: components["schemas"]["ProblemError"][];
        };
        /** @description One thing that is wrong. `pointer` leads to it in the request; `row` and `column` are there for files, `citation` and `severity` where it is a finding. */
        ProblemError: {
            /** @description JSON pointer to it in the application, the scan or the request. */
            pointer?: string;
            /** @description Of the vehicle that it is about. */
            plate?: string;
            /** @description Of the document that it is about. */
            documentKind?: string;
            /**
             * Format: uuid
             * @description Of the scan that it is about.
             */
            scanId?: string;
            code: components["schemas"]["ItemCode"];
            /** @description In the language of `Accept-Language`. */
            message: string;
            /** @description Of a file: the row as the spreadsheet numbers it. */
            row?: number;
            /** @description Of a file: the heading of the column in it; null where no column is meant. */
            column?: string | null;
            /** @description Of a finding: the clause. */
            citation?: string;
            /**
             * @description `block` denies clearance or makes a condition unmet, `violation` becomes a suspected violation without denying clearance, `notice` does neither.
             * @enum {string}
             */
            severity?: "notice" | "violation" | "block";
        };
        ProducerStatement: {
            /** Format: uuid */
            projectId: string;
            month: string;
            items: {
                carrier: components["schemas"]["Named"];
                category: components["schemas"]["Category"];
                loads: number;
                declaredMassKg: number;
                /** @description Of the loads those that a site weighed. */
                arrivedLoads: number;
                /** @description As an officer settled, else as the sites weighed. */
                arrivedMassKg: number;
            }[];
            /** @description What the project recycled itself (第二十九條). */
            onsiteRecyclingMassKg: number;
            /** @description What it filled back (第十六條). */
            backfillMassKg: number;
        };
        Project: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["ProjectKind"];
            premises: components["schemas"]["Premises"] | null;
            regionCode: string;
            location: components["schemas"]["LocationShown"];
            developerId: string | null;
            contractorId: string | null;
            propertyManagerId: string | null;
            developer: components["schemas"]["Named"] | null;
            contractor: components["schemas"]["Named"] | null;
            propertyManager: components["schemas"]["Named"] | null;
            producer: {
                /** @enum {string} */
                kind: "unit" | "individual";
                id: string | null;
                name: string;
            } | null;
            /** Format: date */
            commencesOn: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Notices, as of a location outside the region. */
            findings: components["schemas"]["Finding"][];
        };
        /** @enum {string} */
        ProjectKind: "newBuild" | "reconstruction" | "extension" | "repair" | "demolition" | "decoration" | "sporadicMunicipal";
        /** @description Above zero and at most 1,000,000 t; m3 by the density of the materials (table 2026-1). */
        Quantity: {
            value: number;
            /** @enum {string} */
            unit: "t" | "kg" | "m3";
        };
        /** @description Above zero and at most 1,000,000 t; m3 by the density of the materials (table 2026-1). */
        QuantityShown: {
            value: number;
            /** @enum {string} */
            unit: "t" | "kg" | "m3";
        };
        QuantityWithMass: {
            value: number;
            /** @enum {string} */
            unit: "t" | "kg" | "m3";
            massKg: number;
        };
        Reconciliation: {
            /** @enum {string} */
            of: "project" | "carrier" | "site";
            id: string;
            /** @description Null of a destination that no register knows. */
            name: string | null;
            /** @description What the permits in force in these days approve, whole: of the project, of its contracted carrier, to the site. */
            approvedMassKg: number;
            /** @description Of it the streams of which no load was scanned in these days: unmeasured, which is not zero. */
            unmeasuredMassKg: number;
            /** @description How many these are. */
            unmeasuredStreams: number;
            /** @description The largest of them first. */
            unmeasured: {
                permitNumber: string;
                category: components["schemas"]["Category"];
                destinationId: string;
                approvedMassKg: number;
            }[];
            /** @description As the sheets say, as corrected; null where no load was scanned. */
            loadedMassKg: number | null;
            /** @description Of it what nobody has weighed and was loaded, or departed, less than 24 hours ago: it may still arrive. */
            pendingMassKg: number;
            /** @description As settled, else as the sites weighed. */
            weighedMassKg: number | null;
            /** @description Of it what was weighed on sheets of which no load left: none was scanned in 24 hours, or it was returned. Of a project only the latter is known. */
            weighedWithoutLoadKg: number;
            /** @description How far the masses that officers settled are from what the scales said, whichever way each goes. */
            settledDifferenceKg: number;
            /** @description Of a site what its facility reports of the months that lie whole in these days (第二十六條第(四)項); null where there is no report. */
            reportedMassKg: number | null;
            trips: number;
            /** @description Loads that recorders saw being unloaded, by the day they were loaded; null where none saw any, which is not zero. */
            recordedTrips: number | null;
            /** @description Loaded and not pending, less weighed; what never arrived is in it whole. */
            differenceKg: number;
            /** @description The differences of the loads, which do not make up for one another. */
            grossDifferenceKg: number;
            /** @description Whether that is more than the tolerance of what should have arrived. */
            beyondTolerance: boolean;
            /** @description Sheets whose load never arrived, or differs by more than the tolerance. */
            manifestsBehind: number;
            /** @description The worst of them first. */
            manifestNumbers: string[];
        };
        /** @description A scan as it was sent, with its two times and who signed it. */
        RecordedScan: components["schemas"]["RecordedScanLoad"] | components["schemas"]["RecordedScanDepart"] | components["schemas"]["RecordedScanRedirect"] | components["schemas"]["RecordedScanReceive"] | components["schemas"]["RecordedScanRefuse"] | components["schemas"]["RecordedScanReturn"] | components["schemas"]["RecordedScanInspect"];
        RecordedScanDepart: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "depart";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            washed?: boolean;
            covered?: boolean;
        };
        RecordedScanInspect: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "inspect";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            plate: string;
            category?: components["schemas"]["Category"];
            regionCode?: string;
            /** @description What was noted at the roadside. For staff alone. */
            note?: string;
            /** @description What was shown. For staff alone. */
            credential?: string;
        };
        RecordedScanLoad: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "load";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            plate: string;
            /** Format: uuid */
            projectId: string;
            category: components["schemas"]["Category"];
            materials: components["schemas"]["ScannedMaterial"][];
            quantity: components["schemas"]["QuantityShown"];
            /** Format: uuid */
            destinationId: string;
            /** @description In clear for the carrier's own people and an officer; else masked. */
            driverName?: string;
            /** Format: date */
            producedOn?: string;
        };
        RecordedScanReceive: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "receive";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            /** Format: uuid */
            siteId: string;
            quantity: components["schemas"]["QuantityShown"];
            plate?: string;
            category?: components["schemas"]["Category"];
            materials?: components["schemas"]["ScannedMaterial"][];
        };
        RecordedScanRedirect: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "redirect";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            /** Format: uuid */
            destinationId: string;
        };
        RecordedScanRefuse: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "refuse";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            /** Format: uuid */
            siteId: string;
            /** @enum {string} */
            ground: "prohibitedWaste" | "goodsMismatch" | "manifestMissing" | "categoryNotAccepted" | "capacityReached" | "controlOrder" | "closureNotified" | "other";
            groundText?: string;
        };
        RecordedScanReturn: {
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "return";
            /**
             * Format: date-time
             * @description By the device.
             */
            at: string;
            /**
             * Format: date-time
             * @description By the service.
             */
            receivedAt: string;
            /** @description The organisation; without one the person, masked but for that person and for an officer. */
            signedBy: {
                organisationId: string | null;
                name: string;
            } | null;
            /** @description For who sent it, the carrier's own people and an officer; null for everybody else. */
            location: components["schemas"]["LocationShown"] | null;
            note?: string;
        };
        /**
         * @description Why a request was refused. Codes never change.
         * @enum {string}
         */
        RefusalCode: "already_in_case" | "already_registered" | "change_raises_fine" | "conditions_unmet" | "day_to_come" | "events_erased" | "file_unreadable" | "fine_above_notice" | "fine_out_of_range" | "forbidden" | "from_before_issue" | "hearing_not_open" | "higher_law_prevails" | "idempotency_key_reused" | "internal" | "invalid_request" | "investigators_invalid" | "last_owner" | "legal_review_missing" | "month_not_over" | "no_penalty_basis" | "not_a_county" | "not_attestable" | "not_competent" | "not_found" | "not_verified" | "outside_planning_area" | "payload_too_large" | "period_invalid" | "permit_not_active" | "permit_not_required" | "precondition_failed" | "reason_not_found" | "regulation_lapsed" | "rows_invalid" | "scan_conflict" | "several_subjects" | "simple_not_allowed" | "step_reason_missing" | "survey_day_invalid" | "target_refused" | "term_in_force" | "time_barred" | "too_many_requests" | "too_many_rows" | "too_many_subscriptions" | "unauthenticated" | "unavailable" | "unknown_reference" | "unsupported_media_type" | "valid_from_before_decision" | "vehicle_not_admissible" | "wrong_state";
        RegisterDeviceRecorder: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recorder";
            recorderId: string;
            /**
             * @description A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.
             * @example 鄂L12345
             */
            plate: string;
        };
        RegisterDeviceVideo: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "video";
            label: string;
            /** Format: uuid */
            siteId?: string;
            /** Format: uuid */
            projectId?: string;
        };
        RegisterProjectProducerIndividual: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "individual";
            name: string;
        };
        RegisterProjectProducerUnit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "unit";
            /** Format: uuid */
            id?: string;
            name?: string;
        };
        /** @description What an officer or a department states and the law asks. */
        ReportedFacts: {
            /** @description Whether the yard was a dump (第三十六條第一款). */
            dumpingGround?: boolean;
            /** @description Whether life or health is at stake: five years instead of two. */
            lifeOrHealth?: boolean;
            /** @description How much it was, for the steps of discretion. */
            quantity?: components["schemas"]["Quantity"];
        };
        /** @description What an officer or a department states and the law asks. */
        ReportedFactsShown: {
            /** @description Whether the yard was a dump (第三十六條第一款). */
            dumpingGround?: boolean;
            /** @description Whether life or health is at stake: five years instead of two. */
            lifeOrHealth?: boolean;
            /** @description How much it was, for the steps of discretion. */
            quantity?: components["schemas"]["QuantityShown"];
        };
        /** @description A violation with what officers made of it; the party sees no reviews. */
        ReviewedViolation: {
            /** Format: uuid */
            id: string;
            offence: string;
            finding: string;
            citations: string[];
            subject: {
                /** @enum {string} */
                kind: "unit" | "individual";
                /** @enum {string} */
                role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
                id: string | null;
                name: string;
            };
            /** Format: date-time */
            occurredAt: string;
            regionCode: string;
            location: components["schemas"]["LocationShown"] | null;
            authority: string;
            /** @enum {string} */
            status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
            dismissedReason: string | null;
            evidence: {
                /** @enum {string} */
                kind: "scan" | "document" | "telemetry" | "note";
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
            }[];
            manifestNumber: string | null;
            plate: string | null;
            placeKind: ("road" | "bridge" | "publicPlace" | "green" | "farmland" | "river" | "lake" | "waterSupplyOrDrainage" | "waterConservancy") | null;
            /** @description What was reported, for staff; of an individual for an officer who reads it alone. */
            note: string | null;
            facts: components["schemas"]["ReportedFactsShown"] | null;
            /** Format: uuid */
            actId: string;
            caseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            reviews: components["schemas"]["ViolationReview"][];
        };
        /** @description What is wrong in a row of a file: the row as the spreadsheet numbers it, the heading of the column in the file, the pointer to the field of the operation that takes one. */
        RowError: {
            row: number;
            column: string | null;
            pointer: string;
            code: components["schemas"]["ItemCode"];
            message: string;
        };
        /** @description What a phone read, when, and where; its id is made on the device. */
        Scan: components["schemas"]["ScanLoad"] | components["schemas"]["ScanDepart"] | components["schemas"]["ScanRedirect"] | components["schemas"]["ScanReceive"] | components["schemas"]["ScanRefuse"] | components["schemas"]["ScanReturn"] | components["schemas"]["ScanInspect"];
        /** @description One answer per scan; a repeat gets the same but for `outcome`. */
        ScanAnswer: {
            id: string;
            /** @enum {string} */
            outcome: "recorded" | "duplicate";
            manifest: {
                number: string;
                /** @enum {string} */
                state: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
            } | null;
            /** @description Of a load and a departure: granted exactly when no finding blocks. Not there for a departure whose load is not here yet. */
            clearance?: {
                granted: boolean;
                findings: components["schemas"]["Finding"][];
            };
            findings: components["schemas"]["Finding"][];
        };
        ScanDepart: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "depart";
            washed?: boolean;
            covered?: boolean;
        };
        ScanImport: {
            /** @description Headings of no column, or twice there: nothing of them was read. */
            unknownColumns: string[];
            rows: components["schemas"]["ImportedScan"][];
            /** @description How many rows have which status. */
            counts: {
                [key: string]: number;
            };
        };
        ScanInspect: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber?: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "inspect";
            /** @example 鄂L12345 */
            plate: string;
            category?: components["schemas"]["Category"];
            credential?: string;
            /** @enum {string} */
            regionCode?: "421200" | "421202" | "421221" | "421222" | "421223" | "421224" | "421281" | "4212GX";
            note?: string;
        };
        ScanLoad: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "load";
            /** @example 鄂L12345 */
            plate: string;
            /** Format: uuid */
            projectId: string;
            category: components["schemas"]["Category"];
            materials: components["schemas"]["ScannedMaterial"][];
            quantity: components["schemas"]["Quantity"];
            /** Format: uuid */
            destinationId: string;
            driverName?: string;
            /**
             * Format: date
             * @example 2026-03-16
             */
            producedOn?: string;
        };
        ScanReceive: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "receive";
            /** Format: uuid */
            siteId: string;
            quantity: components["schemas"]["Quantity"];
            /** @example 鄂L12345 */
            plate?: string;
            category?: components["schemas"]["Category"];
            materials?: components["schemas"]["ScannedMaterial"][];
        };
        ScanRedirect: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "redirect";
            /** Format: uuid */
            destinationId: string;
        };
        ScanRefuse: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "refuse";
            /** Format: uuid */
            siteId: string;
            /** @enum {string} */
            ground: "prohibitedWaste" | "goodsMismatch" | "manifestMissing" | "categoryNotAccepted" | "capacityReached" | "controlOrder" | "closureNotified" | "other";
            groundText?: string;
        };
        ScanReturn: {
            /** Format: uuid */
            id: string;
            /** @example 421200260316000001K7QXD */
            manifestNumber: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            location?: components["schemas"]["Location"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "return";
            note?: string;
        };
        /**
         * @description A material as seen; household and hazardous are no construction waste.
         * @enum {string}
         */
        ScannedMaterial: "engineeringSpoil" | "stone" | "concrete" | "brick" | "tile" | "metal" | "timber" | "plastic" | "gypsum" | "asphalt" | "household" | "hazardous";
        /**
         * @description What an API key may do. Every key reads what its organisation may read, but for one with `telemetry` alone.
         * @enum {string}
         */
        Scope: "read" | "applications" | "manifests" | "scans" | "telemetry";
        SeededSandbox: {
            /** @description Whether it was made now; false where it was there. */
            created: boolean;
            organisations: {
                /** @enum {string} */
                key: "developer" | "contractor" | "carrier" | "recycler" | "treatment";
                /** Format: uuid */
                id: string;
                name: string;
                uscc: string;
                /** @description The `sub` of its owner. */
                owner: string;
                plates: string[];
            }[];
            projects: {
                /** @enum {string} */
                key: "building" | "home";
                /** Format: uuid */
                id: string;
            }[];
            sites: {
                /** @enum {string} */
                key: "facility" | "treatment";
                /** Format: uuid */
                id: string;
            }[];
            permits: {
                /** @enum {string} */
                key: "transport" | "recycling" | "disposal";
                number: string;
                /** @enum {string} */
                status: "active" | "expired" | "ended";
                /** Format: uuid */
                applicationId: string;
            }[];
            /** @description That are under way. */
            applications: {
                /** @enum {string} */
                key: "draft" | "ready" | "submitted" | "foreign" | "incomplete" | "leaving" | "accepted" | "attested" | "contested" | "unseen" | "surveyed";
                /** Format: uuid */
                id: string;
            }[];
            /** @description Drawn under the transport permit. */
            manifests: {
                /** @enum {string} */
                key: "drawn" | "waiting" | "listed" | "spoiled" | "loaded" | "departed" | "refused" | "different" | "filed" | "corrected";
                number: string;
            }[];
            others: {
                /** @enum {string} */
                key: "survey" | "key" | "correction" | "site closing" | "document closing" | "document outside" | "device camera" | "violation suspected" | "violation confirmed" | "violation filed" | "case" | "complaint" | "order";
                /** Format: uuid */
                id: string;
            }[];
        };
        SheetChanges: {
            plate?: string;
            category?: components["schemas"]["Category"];
            materials?: components["schemas"]["ScannedMaterial"][];
            quantity?: components["schemas"]["QuantityShown"];
            /** Format: uuid */
            destinationId?: string;
            /** @description In clear for the carrier's own people and an officer; else masked. */
            driverName?: string;
        };
        Site: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            siteType: "backfill" | "receiving" | "recyclingFacility" | "treatment";
            regionCode: string;
            location: components["schemas"]["LocationShown"];
            boundary: components["schemas"]["PolygonShown"] | null;
            /** Format: uuid */
            operatorId: string;
            /** @description Null of a treatment site, approved under other law. */
            permitNumber: string | null;
            categories: ("spoil" | "recyclable" | "other")[];
            /** Format: date */
            acceptsFrom: string;
            /** Format: date */
            acceptsTo: string;
            capacityMassKg: number;
            /** @description What active permits have reserved and not brought yet. */
            reservedMassKg: number;
            receivedMassKg: number;
            /** @description Capacity less received and reserved; below zero where more came than was approved. */
            remainingMassKg: number;
            /** @description The first day on which it takes nothing, by the last notice (第二十六條第(六)項). */
            stopsOn: string | null;
            /** @description The day it was sealed. */
            closedOn: string | null;
            /** @description Along a great circle; only with `near`. */
            distanceM?: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Notices, as of a location outside the region. */
            findings: components["schemas"]["Finding"][];
        };
        /** @description A webhook: where a subscriber is told what happens. */
        Subscription: {
            /** Format: uuid */
            id: string;
            /** @description Whose it is: an organisation, an authority or a department. */
            organisationId: string | null;
            authority: string | null;
            department: string | null;
            url: string;
            types: components["schemas"]["EventType"][] | null;
            /**
             * @description Nothing is sent but to an `active` one; events wait. It is `paused` when an owner of the organisation is one no more: another looks where it goes.
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it: `gone`, the receiver answered 410; `failing`, nothing arrived for 5 days. */
            disabledReason: ("gone" | "failing") | null;
            /** @description By the real clock: since when nothing arrives. */
            failingSince: string | null;
            /** @description By the real clock: until when the receiver has asked by `Retry-After` to be left alone; nothing is sent before. `updateSubscription` with `status: active` or another `url` ends it. */
            restsUntil: string | null;
            /** @description By the real clock: until when the secret before signs too. */
            formerSecretUntil: string | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SubscriptionWithSecret: {
            /** Format: uuid */
            id: string;
            /** @description Whose it is: an organisation, an authority or a department. */
            organisationId: string | null;
            authority: string | null;
            department: string | null;
            url: string;
            types: components["schemas"]["EventType"][] | null;
            /**
             * @description Nothing is sent but to an `active` one; events wait. It is `paused` when an owner of the organisation is one no more: another looks where it goes.
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it: `gone`, the receiver answered 410; `failing`, nothing arrived for 5 days. */
            disabledReason: ("gone" | "failing") | null;
            /** @description By the real clock: since when nothing arrives. */
            failingSince: string | null;
            /** @description By the real clock: until when the receiver has asked by `Retry-After` to be left alone; nothing is sent before. `updateSubscription` with `status: active` or another `url` ends it. */
            restsUntil: string | null;
            /** @description By the real clock: until when the secret before signs too. */
            formerSecretUntil: string | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description `whsec_…`, for a library of Standard Webhooks. Shown in this answer only. */
            secret: string;
        };
        Survey: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            surveyedOn: string;
            officers: {
                sub: string;
                name: string;
            }[];
            checks: {
                washBay?: boolean;
                slopeStability?: boolean;
                enclosure?: boolean;
                pavedAccess?: boolean;
                yard?: boolean;
                machines?: boolean;
            };
            note: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            /** @description Of the officers named, those who have signed by their own token (`signSurvey`). */
            signatures: components["schemas"]["SurveySignature"][];
        };
        /** @description An officer's own word that a survey was as it is recorded. */
        SurveySignature: {
            sub: string;
            name: string;
            /** Format: date-time */
            at: string;
        };
        /** @description Where a vehicle was, by its recorder (WGS-84). Null is what the recorder cannot tell; it is never held against anybody. */
        TelemetryPoint: {
            recorderId: string;
            /**
             * Format: date-time
             * @example 2026-03-16T18:20:00+08:00
             */
            at: string;
            lat: number;
            lon: number;
            speedKmh: number;
            covered?: boolean | null;
            loaded?: boolean | null;
        };
        TelemetryReport: {
            received: number;
            /** @description New ones. */
            kept: number;
            /** @description Those that were there already, or twice among these. */
            repeated: number;
            refused: {
                pointer: string;
                /** @enum {string} */
                code: "unknown_reference" | "time_out_of_range";
                message: string;
            }[];
        };
        Term: {
            documentNumber: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            sandbox: boolean;
        };
        Track: {
            plate: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            toleranceM: number;
            /** @description Before they were simplified. */
            pointsRead: number;
            maxSpeedKmh: number | null;
            points: components["schemas"]["TrackPoint"][];
            nextFrom: string | null;
        };
        TrackPoint: {
            /** Format: date-time */
            at: string;
            lat: number;
            lon: number;
            speedKmh: number;
            covered: boolean | null;
            loaded: boolean | null;
            /** @description False where its time is more than five minutes ahead of its receipt: the clock was wrong. */
            isEvidence: boolean;
        };
        TrackedComplaint: {
            /** @description By which officers know it; it lets nobody in. */
            number: string;
            /** @enum {string} */
            status: "filed" | "accepted" | "answered";
            /** @description Who handles it now: that of the region, or to which it was handed on. */
            authority: {
                code: string;
                name: string;
            };
            /** Format: date-time */
            filedAt: string;
            /** @description The last day to answer; null, with a notice, where the calendar of its year is missing. */
            answerBy: string | null;
            extended: boolean;
            extensionReason: string | null;
            answer: string | null;
            answeredAt: string | null;
            /** @description `calendar_missing` where the last day cannot be known. */
            findings: components["schemas"]["Finding"][];
        };
        Vehicle: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            plate: string;
            plateColour: string | null;
            grossMassKg: number | null;
            ratedLoadKg: number;
            roadTransportCertificate: {
                number: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo: string;
            } | null;
            passagePermit: {
                number: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo: string;
            } | null;
            equipment: {
                sealedCover: boolean;
                recorderId: string | null;
                sortedTransport: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        VehicleImport: {
            /** Format: uuid */
            organisationId: string;
            dryRun: boolean;
            registered: number;
            refused: number;
            /** @description What is wrong with the heading. */
            errors: components["schemas"]["RowError"][];
            rows: components["schemas"]["ImportedVehicle"][];
        };
        Verification: {
            valid: boolean;
            /** @description Why it is not valid. `signature`: not one of ours, or not whole. */
            reason: ("signature" | "unknown" | "notYetValid" | "expired" | "ended" | "replaced" | "voided") | null;
            kind: ("permit" | "copy" | "manifest") | null;
            permitKind: ("disposal" | "transport" | "receiving" | "recycling") | null;
            number: string | null;
            copyNumber: number | null;
            plate: string | null;
            /** @description Of a manifest, the carrier that drew it. */
            holder: {
                name: string;
            } | null;
            authority: string | null;
            validFrom: string | null;
            validTo: string | null;
            status: ("active" | "expired" | "ended" | "replaced") | null;
            state: ("drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided") | null;
            category: ("spoil" | "recyclable" | "other") | null;
        };
        /** @description Suspected until an officer has reviewed it. */
        Violation: {
            /** Format: uuid */
            id: string;
            offence: string;
            finding: string;
            citations: string[];
            subject: {
                /** @enum {string} */
                kind: "unit" | "individual";
                /** @enum {string} */
                role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
                id: string | null;
                name: string;
            };
            /** Format: date-time */
            occurredAt: string;
            regionCode: string;
            location: components["schemas"]["LocationShown"] | null;
            authority: string;
            /** @enum {string} */
            status: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
            dismissedReason: string | null;
            evidence: {
                /** @enum {string} */
                kind: "scan" | "document" | "telemetry" | "note";
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
            }[];
            manifestNumber: string | null;
            plate: string | null;
            placeKind: ("road" | "bridge" | "publicPlace" | "green" | "farmland" | "river" | "lake" | "waterSupplyOrDrainage" | "waterConservancy") | null;
            /** @description What was reported, for staff; of an individual for an officer who reads it alone. */
            note: string | null;
            facts: components["schemas"]["ReportedFactsShown"] | null;
            /** Format: uuid */
            actId: string;
            caseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ViolationReview: {
            /** @enum {string} */
            outcome: "confirmed" | "dismissed";
            reason: string;
            authority: string;
            /** Format: date-time */
            at: string;
            documentIds: string[];
        };
    };
    responses: {
        /** @description `already_registered`: It is registered already. */
        AlreadyRegistered: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: This caller may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `forbidden`: This caller may not do this.
         *
         *     `acting_organisation_needed`: You belong to several organisations. Name one by its id in the header Acting-Organisation.
         */
        ForbiddenOrActingOrganisationNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `forbidden`: This caller may not do this.
         *
         *     `not_competent`: Competent here is {authority}. Its officers may do this.
         */
        ForbiddenOrNotCompetent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one. */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
         *
         *     `unknown_reference`: What is referred to does not exist or may not be used.
         */
        IdempotencyKeyReusedOrUnknownReference: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal`: Something failed on our side. It has been logged. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_request`: The request is malformed; every error is listed. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`: It does not exist, or it is not yours to see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: The content is larger than allowed. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `precondition_failed`: It was changed meanwhile. Read it again and repeat the change. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too_many_requests`: Too many requests. Send this again in {seconds} s. */
        TooManyRequests: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: A valid bearer token is needed. */
        Unauthenticated: {
            headers: {
                "www-authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: The service is unavailable for the moment. Try again. */
        Unavailable: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: Content of this type is not accepted. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `wrong_state`: This is not possible while the state is {state}. */
        WrongState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
        AcceptLanguage: string;
        /** @description The organisation to act for, of those one belongs to; needed where there are several. */
        ActingOrganisation: string;
        Authority: string;
        /**
         * @description The number of the complaint, or the code that whoever complained reads out.
         * @example 421202T2026000016
         */
        Code: string;
        Cursor: string;
        /** @example 2026-03-16 */
        From: string;
        /** @example 0195a000-0000-7000-8000-000000000013 */
        Id: string;
        /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
        IdempotencyKey: string;
        /** @description The ETag of the version the change is meant for. */
        IfMatch: string;
        Limit: number;
        /** @example 421200260316000009HFJED */
        Number: string;
        OrganisationId: string;
        Plate: string;
        ProjectId: string;
        /**
         * @description A region by the code of its authority: one of `listAuthorities`.
         * @example 421202
         */
        RegionCode: string;
        SubjectId: string;
        /** @example 2026-03-16 */
        To: string;
        /** @example 2026-03-16T18:20:00+08:00 */
        UpdatedSince: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of what is answered, for `If-Match` of a later change. */
        ETag: string;
        /** @description There where this is the answer of an earlier request with the same `Idempotency-Key`. */
        IdempotencyReplayed: "true";
        /** @description Seconds after which to send it again. */
        RetryAfter: number;
        /** @description How to authenticate: `Bearer`. */
        WwwAuthenticate: "Bearer";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrganisations: {
        parameters: {
            query?: {
                kind?: components["schemas"]["OrganisationKind"];
                uscc?: string;
                /** @example 沙盒 */
                name?: string;
                verified?: "true" | "false";
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description A unified social credit code by GB 32100-2015, without I, O, S, V and Z; the last character checks the others.
                     * @example 91421200MA4900001K
                     */
                    uscc: string;
                    kinds: components["schemas"]["OrganisationKind"][];
                    address: string;
                    contact: {
                        name: string;
                        phone: string;
                        /** Format: email */
                        email?: string;
                    };
                    usccOverride?: {
                        reason: string;
                    };
                    ownerSub?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Organisation` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description `invalid_request`: The request is malformed; every error is listed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description `already_registered`: It is registered already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example 269a6126-e157-59ec-998a-533836f4d4e7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Organisation` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 269a6126-e157-59ec-998a-533836f4d4e7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `Organisation` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description `forbidden`: This caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 269a6126-e157-59ec-998a-533836f4d4e7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sub: string;
                    duties: components["schemas"]["Duty"][];
                };
            };
        };
        responses: {
            /** @description Recorded. The answer as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sub: string;
                        duties: components["schemas"]["Duty"][];
                        /** Format: date-time */
                        addedAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `last_owner`: An organisation keeps at least one owner. Make somebody else an owner first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: {
                /** @description Say it in the body. */
                sub?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 269a6126-e157-59ec-998a-533836f4d4e7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sub: string;
                };
            };
        };
        responses: {
            /** @description Done. Nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `last_owner`: An organisation keeps at least one owner. Make somebody else an owner first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 269a6126-e157-59ec-998a-533836f4d4e7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    duties: components["schemas"]["Duty"][];
                };
            };
        };
        responses: {
            /** @description The code, shown in this answer only, and when it ends. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        duties: components["schemas"]["Duty"][];
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example TNVTZW8TC8MQY73NSNOVOV5RHB */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The answer as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        organisationName: string;
                        duties: components["schemas"]["Duty"][];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: components["schemas"]["Scope"][];
                    recorderIds?: string[];
                };
            };
        };
        responses: {
            /** @description The key. Its secret `key` is shown in this answer only. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 8b450fe5-1c25-5f89-989c-cffe5707266b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. Nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listVehicles: {
        parameters: {
            query?: {
                /** @example 鄂L90001 */
                plate?: string;
                organisationId?: components["parameters"]["OrganisationId"];
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Vehicle"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerVehicle: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.
                     * @example 鄂L12345
                     */
                    plate: string;
                    plateColour?: string | null;
                    grossMassKg?: number | null;
                    roadTransportCertificate?: components["schemas"]["Certificate"] | null;
                    passagePermit?: components["schemas"]["Certificate"] | null;
                    ratedLoadKg: number;
                    equipment: components["schemas"]["Equipment"];
                };
            };
        };
        responses: {
            /** @description Recorded. The `Vehicle` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            /** @description `already_registered`: It is registered already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    importVehicles: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "rows.csv"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Done. The `VehicleImport` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleImport"];
                    "text/csv": string;
                };
            };
            /**
             * @description `invalid_request`: The request is malformed; every error is listed.
             *
             *     `file_unreadable`: The file cannot be read: it has to be CSV (UTF-8 or GB18030), or XLSX that is not encrypted.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `too_many_rows`: There are more than {most} rows. Send them in parts.
             *
             *     `rows_invalid`: Nothing was registered, because of {count} rows; every error is listed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getVehicle: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 5d3c65f4-2cea-551e-b039-d76aa9ed42e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Vehicle` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description `not_found`: It does not exist, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateVehicle: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 5d3c65f4-2cea-551e-b039-d76aa9ed42e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plateColour?: string | null;
                    grossMassKg?: number | null;
                    roadTransportCertificate?: components["schemas"]["Certificate"] | null;
                    passagePermit?: components["schemas"]["Certificate"] | null;
                    ratedLoadKg?: number;
                    equipment?: components["schemas"]["Equipment"];
                };
            };
        };
        responses: {
            /** @description Done. The `Vehicle` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `precondition_failed`: It was changed meanwhile. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ProjectKind"];
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: components["parameters"]["RegionCode"];
                organisationId?: components["parameters"]["OrganisationId"];
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedProject"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    kind: components["schemas"]["ProjectKind"];
                    premises?: components["schemas"]["Premises"];
                    /**
                     * @description A region by the code of its authority: one of `listAuthorities`.
                     * @example 421202
                     */
                    regionCode: string;
                    location: components["schemas"]["Location"];
                    /** Format: uuid */
                    developerId?: string;
                    /** Format: uuid */
                    contractorId?: string;
                    producer?: components["schemas"]["RegisterProjectProducerUnit"] | components["schemas"]["RegisterProjectProducerIndividual"];
                    /** Format: uuid */
                    propertyManagerId?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    commencesOn: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Project` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 0c4ab61c-10e0-580e-9552-6f9b27efc893 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Project` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example businessLicence */
                    kind: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Document` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description `unsupported_media_type`: Content of this type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 9c8c067e-8196-5cf5-ac6d-32ed4b247213 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPermitApplications: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /** @example approved */
                status?: "draft" | "submitted" | "supplementRequested" | "accepted" | "notAccepted" | "approved" | "refused" | "withdrawn";
                kind?: "disposal" | "transport" | "receiving" | "recycling";
                applicantId?: string;
                projectId?: components["parameters"]["ProjectId"];
                authority?: components["parameters"]["Authority"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPermitApplication"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPermitApplication"];
            };
        };
        responses: {
            /** @description Recorded. The `PermitApplication` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 3b7bc8e2-9a9c-5249-b4a0-57440f28317c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `PermitApplication` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    updatePermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 9f8f0155-a675-5cf2-86f1-17895e2afb5e */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermitApplicationChange"];
            };
        };
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `wrong_state`: This is not possible while the state is {state}. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    assessPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 9f8f0155-a675-5cf2-86f1-17895e2afb5e */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Assessment` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 8084e803-4020-5bb9-ac67-d610dc54badf */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `not_verified`: The organisation is not verified yet. An officer verifies it before it can submit.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example f7b8792c-554e-537f-beae-71934b1ec732 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    declinePermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 16157804-d59a-5243-a2fb-9b4322524c3d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestSupplement: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example aa5b2481-e7a1-5ec4-ba8a-c08de1bbc372 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @example 10(4) */
                        citation: string;
                        note: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    extendDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0270a8ce-b8a0-5cbc-b20e-03ed21a65114 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    attestCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0270a8ce-b8a0-5cbc-b20e-03ed21a65114 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Which may be attested: of `disposal` 9(3), 9(4), 9(5); of `transport` 10(4), 10(5); of `receiving` 18(1), 18(3); of `recycling` 22(1), 22(2), 22(3), 22(4), 10(4), 10(5).
                     * @example 10(4)
                     */
                    citation: string;
                    statement: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Attestation` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attestation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `not_attestable`: {citation} is no condition that an officer attests here.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 88085067-8324-58e1-a9aa-6c695488db60 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    surveyedOn: string;
                    officers: {
                        sub: string;
                        name: string;
                    }[];
                    /** @default {} */
                    checks?: {
                        washBay?: boolean;
                        slopeStability?: boolean;
                        enclosure?: boolean;
                        pavedAccess?: boolean;
                        yard?: boolean;
                        machines?: boolean;
                    };
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Survey` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `survey_day_invalid`: The day of the survey has to lie between the submission and today.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    signSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 85924bc7-1977-5a1d-80a1-ef285cca9ced */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    surveyId: string;
                };
            };
        };
        responses: {
            /** @description Signed before: the first signature. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveySignature"];
                };
            };
            /** @description Signed: the signature as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveySignature"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    decidePermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 23fa1ba1-51ab-5ebe-86a7-5b0626607a72 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Decided: the application with its `decision`, and where it is granted its `permitNumber` and of sites the `siteId`. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `conditions_unmet`: Conditions are not met. Approval is possible once every one listed is.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `valid_from_before_decision`: A permit cannot be valid from before the day of its decision.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             *
             *     `reason_not_found`: The condition {citation} is met or is none of this application, so it is no reason to refuse.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawPermitApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 361642c2-57c8-50d9-8c10-3ff8cddf80ee */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `PermitApplication` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    contestContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 47ca4384-1cd5-53b7-8b25-6e8683137bb4 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contractNumber: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Contest` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApplicationNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 3b7bc8e2-9a9c-5249-b4a0-57440f28317c */
                id: string;
                /** @example grant */
                kind: "acceptance" | "supplement" | "grant" | "refusal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `ApplicationNotice` as it is now. By `Accept` also as `application/pdf`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationNotice"];
                    "application/pdf": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPermit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200C202600001B
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Permit` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPermits: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /** @example disposal */
                kind?: "disposal" | "transport" | "receiving" | "recycling";
                status?: "active" | "expired" | "ended";
                holderId?: string;
                projectId?: components["parameters"]["ProjectId"];
                authority?: components["parameters"]["Authority"];
                /**
                 * @description A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.
                 * @example 鄂L12345
                 */
                plate?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. By `Accept` also as `text/csv`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPermit"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordOutsidePermit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    holderId: string;
                    /** Format: uuid */
                    projectId: string;
                    streams: {
                        category: components["schemas"]["Category"];
                        materials: components["schemas"]["Material"][];
                        quantity: components["schemas"]["Quantity"];
                        /** Format: uuid */
                        destinationId: string;
                    }[];
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    validFrom: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    validTo: string;
                    /** Format: uuid */
                    documentId: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Permit` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             *
             *     `term_in_force`: The measures are in force on {day}. Apply for a permit under them.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listGrants: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /** @example transport */
                kind?: "disposal" | "transport" | "receiving" | "recycling";
                authority?: components["parameters"]["Authority"];
                holder?: string;
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Grant"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    endPermit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200C2026000029
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    manner: "annulled" | "withdrawn" | "deregistered";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Permit` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    renewPermit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200Y202600001S
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded. The `PermitApplication` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `application_open`: An application to amend or renew this permit is under way ({id}). Have it decided or withdraw it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    amendPermit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200C202600001B
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded. The `PermitApplication` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitApplication"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `application_open`: An application to amend or renew this permit is under way ({id}). Have it decided or withdraw it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             *
             *     `permit_not_required`: Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    replacePermitCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200Y202600001S
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.
                     * @example 鄂L12345
                     */
                    removePlate: string;
                    /**
                     * @description A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.
                     * @example 鄂L12345
                     */
                    addPlate: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `PermitCopy` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitCopy"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `vehicle_not_admissible`: The vehicle lacks what is listed. Add it to the register and ask again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPermitCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /**
                 * @description Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).
                 * @example 421200Y202600001S
                 */
                number: string;
                /** @example 1 */
                copyNumber: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `PermitCopySheet` as it is now. By `Accept` also as `application/pdf`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitCopySheet"];
                    "application/pdf": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                category?: components["schemas"]["Category"];
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: components["parameters"]["RegionCode"];
                /**
                 * @description lat,lon in WGS-84; sorts by distance.
                 * @example 29.84,114.32
                 */
                near?: string;
                roomKg?: number;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedSite"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerTreatmentSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    siteType?: "treatment";
                    /**
                     * @description A region by the code of its authority: one of `listAuthorities`.
                     * @example 421202
                     */
                    regionCode: string;
                    location: components["schemas"]["Location"];
                    boundary?: components["schemas"]["Polygon"];
                    capacity: components["schemas"]["Quantity"];
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    acceptsFrom: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    acceptsTo: string;
                    /** Format: uuid */
                    operatorId: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Site` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example c4b7162b-6b23-5a2f-81de-dafbce2db050 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Site` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example eyJhbGciOiJFZERTQSJ9.Tf9Oo0DwqCPxXT9PAati6uDl2lecy4Ufjbnf6ExY.Tf9Oo0DwqCPxXT9PAati6uDl2lecy4Ufjbnf6ExYsrN7iZA6dA4e4XLaeTpuedVg5ff5vQWKEqKAQz7W-kZRCg */
                credential: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Verification` as it is now. By `Accept` also as `text/html`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCredentialKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `KeySet` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    drawManifests: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    permitNumber: string;
                    count: number;
                };
            };
        };
        responses: {
            /** @description The numbers, unused. They stay the permit’s. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permitNumber: string;
                        numbers: string[];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `permit_not_active`: This is not an active transport or recycling permit of yours.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordScan: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scan"];
            };
        };
        responses: {
            /** @description A repeat: the answer of the first time, in the language asked for now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswer"];
                };
            };
            /** @description Recorded for the first time: the state of the manifest, what the law makes of the scan, and of a load or departure whether it is cleared. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswer"];
                };
            };
            /** @description `invalid_request`: The request is malformed; every error is listed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description `not_found`: It does not exist, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scan_conflict`: This scan id is taken by other content. The first stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordScans: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scans: components["schemas"]["Scan"][];
                };
            };
        };
        responses: {
            /** @description One result for each scan, in the order sent, with the status it would have had alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["BatchResult"][];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    importScans: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "rows.csv"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The `ScanImport` as it is now. By `Accept` also as `text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanImport"];
                    "text/csv": string;
                };
            };
            /**
             * @description `invalid_request`: The request is malformed; every error is listed.
             *
             *     `file_unreadable`: The file cannot be read: it has to be CSV (UTF-8 or GB18030), or XLSX that is not encrypted.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `too_many_rows`: There are more than {most} rows. Send them in parts. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 421200260316000009HFJED */
                number: components["parameters"]["Number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Manifest` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listManifests: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /** @example filed */
                state?: "drawn" | "loaded" | "inTransit" | "received" | "refused" | "filed" | "returned" | "closed" | "voided";
                projectId?: components["parameters"]["ProjectId"];
                carrierId?: string;
                siteId?: string;
                plate?: components["parameters"]["Plate"];
                overdue?: "true" | "false";
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. By `Accept` also as `text/csv`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManifestSummary"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getManifestCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 421200260316000009HFJED */
                number: components["parameters"]["Number"];
                /** @example recycler */
                holder: "emitter" | "carrier" | "recycler" | "authority";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. By `Accept` also as `application/pdf`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        holder: "emitter" | "carrier" | "recycler" | "authority";
                        credential: string;
                        verifyUrl: string;
                        manifest: components["schemas"]["Manifest"];
                    };
                    "application/pdf": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    voidManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000004OVNXZ */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Manifest` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `sheet_scanned`: Something was scanned on this manifest, so it cannot be voided.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    settleManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000008T44NQ */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    massKg: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Manifest` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            /** @description `wrong_state`: This is not possible while the state is {state}. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000006Z6F53 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Manifest` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000009HFJED */
                number: components["parameters"]["Number"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: components["schemas"]["Changes"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Correction` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `correction_open`: A correction of this manifest is open ({id}). Another can be proposed once it is answered or withdrawn.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    answerCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000010THC93 */
                number: string;
                /** @example 2533a958-4590-5881-b3c2-597b76e513d5 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "agree" | "refuse" | "withdraw";
                };
            };
        };
        responses: {
            /** @description Done. The `Correction` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421200260316000009HFJED */
                number: components["parameters"]["Number"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `CorrectionRequest` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRequest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkClearance: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 鄂L12345 */
                    plate: string;
                    category: components["schemas"]["Category"];
                    materials: components["schemas"]["ScannedMaterial"][];
                    quantity: components["schemas"]["Quantity"];
                    /** Format: uuid */
                    destinationId: string;
                    /** Format: uuid */
                    projectId: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Whether a load or departure would be cleared, and each rule with what it says. Nothing is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clearance: {
                            granted: boolean;
                            findings: components["schemas"]["Finding"][];
                        };
                        checks: {
                            code: string;
                            citation: string;
                            passed: boolean;
                            /** @description What was found; of a check that passed what the clause asks for. */
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `unknown_reference`: What is referred to does not exist or may not be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    noticeClosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example dd11454c-73c3-5c57-9583-ab0a0e2d59ca */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    stopsOn: string;
                    /** Format: uuid */
                    planDocumentId?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `ClosureNotice` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureNotice"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordSiteClosed: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example da45a8a6-ec9e-51ab-adfd-330ef5d96046 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    on: string;
                    /** Format: uuid */
                    documentId: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Site` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    fileIntakeReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example c4b7162b-6b23-5a2f-81de-dafbce2db050 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 2026-03 */
                    month: string;
                    masses?: {
                        category: components["schemas"]["Category"];
                        massKg: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Recorded. The `IntakeReport` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeReport"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `month_not_over`: The month {month} is not over. What came in is confirmed once it is.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportOnsiteRecycling: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0c4ab61c-10e0-580e-9552-6f9b27efc893 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today where it is not given; not after today.
                     * @example 2026-03-16
                     */
                    on?: string;
                    materials: components["schemas"]["Material"][];
                    quantity: components["schemas"]["Quantity"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `OnsiteRecycling` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnsiteRecycling"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordBackfill: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0c4ab61c-10e0-580e-9552-6f9b27efc893 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today where it is not given; not after today.
                     * @example 2026-03-16
                     */
                    on?: string;
                    /**
                     * @default [
                     *       "engineeringSpoil"
                     *     ]
                     */
                    materials?: components["schemas"]["Material"][];
                    quantity: components["schemas"]["Quantity"];
                    dustMeasures: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Backfill` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backfill"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProducerStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 0c4ab61c-10e0-580e-9552-6f9b27efc893 */
                id: string;
                /** @example 2026-03 */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `ProducerStatement` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerStatement"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                kind?: components["schemas"]["DeviceKind"];
                organisationId?: components["parameters"]["OrganisationId"];
                siteId?: string;
                projectId?: components["parameters"]["ProjectId"];
                /** @example 鄂L90001 */
                plate?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Device"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRecorder"] | components["schemas"]["RegisterDeviceVideo"];
            };
        };
        responses: {
            /** @description Recorded. The `Device` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `forbidden`: This caller may not do this.
             *
             *     `acting_organisation_needed`: You belong to several organisations. Name one by its id in the header Acting-Organisation.
             *
             *     `not_competent`: Competent here is {authority}. Its officers may do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["AlreadyRegistered"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportDeviceSign: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 44057fae-5b0e-5d84-bb26-b9747b430253 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Now where it is not said.
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Device` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ingestTelemetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    points: components["schemas"]["TelemetryPoint"][];
                };
            };
        };
        responses: {
            /** @description How many points were kept, how many were there already, and each that was refused with its reason. */
            202: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelemetryReport"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getVehicleTrack: {
        parameters: {
            query?: {
                /** @example 2026-03-16T09:00:00+08:00 */
                from?: string;
                /** @example 2026-03-16T10:00:00+08:00 */
                to?: string;
                evidenceId?: string;
                toleranceM?: number;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 鄂L90001 */
                plate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Track` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Track"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listViolations: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                offence?: string;
                citation?: string;
                subjectId?: components["parameters"]["SubjectId"];
                plate?: components["parameters"]["Plate"];
                /** @example 421200260316000008T44NQ */
                manifestNumber?: string;
                regionCode?: string;
                status?: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. By `Accept` also as `text/csv`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Violation"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportViolation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    offence: "disposal_without_permit" | "disposal_beyond_scope" | "random_dumping" | "mixing" | "departed_without_clearance" | "subcontracted" | "unwashed" | "overloaded" | "speeding" | "uncovered" | "spillage" | "certificate_expired" | "outside_hours" | "outside_approved_time" | "off_route" | "wrong_place" | "unloaded_off_site" | "loaded_without_manifest" | "device_offline" | "vehicle_without_copy" | "category_mixed" | "category_mismatch" | "wrong_destination" | "destination_not_approved" | "handed_to_unapproved_carrier" | "received_beyond_approval" | "receiving_prohibited_waste" | "facility_without_approval" | "failure_to_clear" | "uncleared" | "uncovered_heap" | "not_removed_same_day" | "unlawful_refusal" | "intake_report_overdue" | "closure_notice_late" | "quantity_mismatch" | "vehicle_mismatch" | "manifest_missing" | "control_order" | "permit_misuse" | "permit_forged" | "site_management" | "facility_management" | "coercion" | "obstruction" | "misconduct_of_staff";
                    subject: {
                        /** @enum {string} */
                        kind: "unit" | "individual";
                        /**
                         * Format: uuid
                         * @description Of a registered organisation.
                         */
                        id?: string;
                        /** @description Of an individual, or of a unit that is not registered. */
                        name?: string;
                        /** @enum {string} */
                        role: "developer" | "contractor" | "carrier" | "siteOperator" | "recycler" | "producer" | "individual";
                    };
                    /**
                     * Format: date-time
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    occurredAt: string;
                    regionCode: string;
                    location?: components["schemas"]["Location"];
                    note: string;
                    plate?: string;
                    manifestNumber?: string;
                    /** @enum {string} */
                    placeKind?: "road" | "bridge" | "publicPlace" | "green" | "farmland" | "river" | "lake" | "waterSupplyOrDrainage" | "waterConservancy";
                    facts?: components["schemas"]["ReportedFacts"];
                    documentIds?: string[];
                };
            };
        };
        responses: {
            /** @description Recorded. The `Violation` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Violation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getViolation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 9aa8eef9-bdfb-5a51-a1cc-89a32a06f534 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `ReviewedViolation` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedViolation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    countViolations: {
        parameters: {
            query?: {
                offence?: string;
                citation?: string;
                subjectId?: components["parameters"]["SubjectId"];
                plate?: components["parameters"]["Plate"];
                manifestNumber?: string;
                /** @example 421202 */
                regionCode?: string;
                status?: "suspected" | "confirmed" | "dismissed" | "inCase" | "closed";
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        byStatus: {
                            suspected: number;
                            confirmed: number;
                            dismissed: number;
                            inCase: number;
                            closed: number;
                        };
                        /** @description Offences of which there are none are left out. */
                        byOffence: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reviewViolation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 9aa8eef9-bdfb-5a51-a1cc-89a32a06f534 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "confirmed" | "dismissed";
                    reason: string;
                    documentIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. The `ReviewedViolation` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedViolation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordInspection: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Of a project or of a site, never of both: one of `projectId` and `siteId`. */
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    projectId?: string;
                    /** Format: uuid */
                    siteId?: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    on: string;
                    items: {
                        /**
                         * @description Of a project 5, 14(1) to 14(5), 15(3), 23.1, 23.2; of a site 18(1), 18(3), 26(2), 26(3), 26(5), 37.
                         * @enum {string}
                         */
                        citation: "5" | "37" | "14(1)" | "14(2)" | "14(3)" | "14(4)" | "14(5)" | "15(3)" | "23.1" | "23.2" | "18(1)" | "18(3)" | "26(2)" | "26(3)" | "26(5)";
                        ok: boolean;
                        note?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Recorded. The `Inspection` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inspection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                status?: "open" | "notified" | "decided" | "closed" | "transferred";
                /** @example 421200 */
                authority?: string;
                subjectId?: components["parameters"]["SubjectId"];
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
                /** @example 2026-03-16 */
                dueBy?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Case"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    violationIds: string[];
                    investigators: {
                        sub: string;
                        name: string;
                    }[];
                    /**
                     * @default ordinary
                     * @enum {string}
                     */
                    procedure?: "simple" | "ordinary";
                    /** @description That take part (第三十五條第一款). */
                    departments?: ("housing" | "ecology" | "trafficPolice" | "transport" | "planning")[];
                };
            };
        };
        responses: {
            /** @description Recorded. The `Case` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `already_in_case`: This act is in case {number} already. The authority that filed first keeps it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `investigators_invalid`: A case needs at least two different investigators, whoever files it among them (Penalty Law, article 42).
             *
             *     `several_subjects`: A case has one party. File one for each.
             *
             *     `simple_not_allowed`: The simple procedure fines at most {yuan} yuan. Use the ordinary one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addCaseStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example e0be9f6a-ee88-519e-b20f-a6c6f4d5d934 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepAsked"];
            };
        };
        responses: {
            /** @description Recorded. The `CaseStep` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStep"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            /**
             * @description `wrong_state`: This is not possible while the state is {state}.
             *
             *     `legal_review_missing`: The basis above is not proved. Record a legal review before deciding.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `day_to_come`: {day} is still to come. What happens then can be recorded once it has.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             *
             *     `change_raises_fine`: A reconsideration or a suit raises no fine: give less than {yuan} yuan, or `upheld` where it stays.
             *
             *     `fine_above_notice`: The fine is above the {yuan} yuan that were notified. Notify the party anew before deciding.
             *
             *     `fine_out_of_range`: {basis} allows from {min} to {max} yuan. Below that a ground of mitigation is recorded (Penalty Law, articles 32 and 33).
             *
             *     `hearing_not_open`: A hearing may be asked for from a fine of {yuan} yuan on, and until {day}.
             *
             *     `higher_law_prevails`: {basis} prevails here. Use it as the basis of the fine.
             *
             *     `no_penalty_basis`: {basis} is no basis to fine this party for this act ({offence}). Order a correction, or refer the case.
             *
             *     `simple_not_allowed`: The simple procedure fines at most {yuan} yuan. Use the ordinary one.
             *
             *     `step_reason_missing`: The published step is {min} to {max} yuan. Outside it a reason is needed (stepReason).
             *
             *     `time_barred`: The limit of {day} has passed. There is no penalty any more.
             *
             *     `unknown_reference`: What is referred to does not exist or may not be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example e0be9f6a-ee88-519e-b20f-a6c6f4d5d934 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Case` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCaseDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example e0be9f6a-ee88-519e-b20f-a6c6f4d5d934 */
                id: string;
                /** @example correctionOrder */
                kind: "filing" | "correctionOrder" | "notice" | "decision";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `CaseDocument` as it is now. By `Accept` also as `application/pdf`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDocument"];
                    "application/pdf": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /** @example filed */
                status?: "filed" | "accepted" | "answered";
                /** @description Who handles it. */
                authority?: string;
                regionCode?: string;
                plate?: components["parameters"]["Plate"];
                /** @description Those among whose evidence stand with this violation. */
                violationId?: string;
                /** @example 2026-03-16 */
                from?: components["parameters"]["From"];
                /** @example 2026-03-16 */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Complaint"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    location?: components["schemas"]["Location"];
                    plate?: string;
                    regionCode?: string;
                    contact?: components["schemas"]["ComplaintContact"];
                };
                "multipart/form-data": {
                    text: string;
                    /** @description A `Location` as JSON. */
                    location?: string;
                    plate?: string;
                    regionCode?: string;
                    /** @description A text, or an object as JSON. */
                    contact?: string;
                    images?: string[];
                };
            };
        };
        responses: {
            /** @description Filed. `code` is shown in this answer only; it tracks the complaint. `answerBy` is the last day of the answer. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledComplaint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    trackComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example WW8H-FXMS-5NSG-D84T-96MC */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `TrackedComplaint` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedComplaint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The number of the complaint, or the code that whoever complained reads out.
                 * @example 421202T2026000016
                 */
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `ComplaintWithContact` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintWithContact"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getComplaintPhoto: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The number of the complaint, or the code that whoever complained reads out.
                 * @example 421202T2026000016
                 */
                code: components["parameters"]["Code"];
                /** @example 1f290261-1153-5546-b404-23e23dd71e31 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    handleComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The number of the complaint, or the code that whoever complained reads out.
                 * @example 421202T2026000016
                 */
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintHandling"];
            };
        };
        responses: {
            /** @description Done. The `Complaint` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrUnknownReference"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFlows: {
        parameters: {
            query: {
                /** @example 2026-03-01 */
                from: string;
                /** @example 2026-03-31 */
                to: string;
                groupBy?: "day" | "month" | "year";
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. By `Accept` also as `text/csv`, `image/svg+xml`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        items: {
                            category: components["schemas"]["Category"];
                            originRegion: string;
                            destinationId: string | null;
                            period: string;
                            massKg: number;
                            loads: number;
                        }[];
                        unmeasured: {
                            permitNumber: string;
                            category: components["schemas"]["Category"];
                            originRegion: string;
                            destinationId: string | null;
                            approvedMassKg: number;
                        }[];
                    };
                    "text/csv": string;
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReconciliation: {
        parameters: {
            query: {
                /** @example 2026-03-01 */
                from: string;
                /** @example 2026-03-31 */
                to: string;
                /** @example project */
                of: "project" | "carrier" | "site";
                limit?: components["parameters"]["Limit"];
                cursor?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        items: components["schemas"]["Reconciliation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listControlOrders: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /**
                 * @description A region by the code of its authority: one of `listAuthorities`.
                 * @example 421202
                 */
                regionCode?: components["parameters"]["RegionCode"];
                /** @example 2026-03-16T18:20:00+08:00 */
                at?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ControlOrder"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    issueControlOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    regionCodes?: string[];
                    boundary?: components["schemas"]["Area"];
                    /**
                     * Format: date-time
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    to: string;
                    categories?: components["schemas"]["Category"][];
                };
            };
        };
        responses: {
            /** @description Recorded. The `ControlOrder` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlOrder"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `outside_planning_area`: No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.
             *
             *     `from_before_issue`: An order binds from its issue on, so it cannot begin before now.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    liftControlOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example ca2e0df4-289f-5549-8b4a-48da7af4d2cd */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `ControlOrder` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlOrder"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrNotCompetent"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description `next` of the answer before, or `latest`. */
                after?: string;
                /**
                 * @description Only these types, with commas between them.
                 * @example manifest.loaded,manifest.completed
                 */
                types?: string;
                limit?: number;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `EventPage` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description `events_erased`: Events behind this position are no longer kept, or a restore of the database has undone it. Read the lists to see how things stand, then begin again without `after`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                /** @example 2026-03-16T18:20:00+08:00 */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Subscription"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description https: on its own port, without credentials; a name of the internet. It is looked at again at each delivery. In the sandbox also a receiver on the same machine, by http: and any port.
                     * @example https://erp.example.com/hooks/waste
                     */
                    url: string;
                    /** @description Only these types; null for all that the subscriber may be told, later ones too. */
                    types?: components["schemas"]["EventType"][] | null;
                };
            };
        };
        responses: {
            /** @description The webhook. Its `secret` is shown in this answer only. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrActingOrganisationNeeded"];
            /** @description `too_many_subscriptions`: There are {most} subscriptions already. Delete one that is not used. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `target_not_https`: The URL has to begin with https:. In the sandbox http://127.0.0.1 is taken too.
             *
             *     `target_not_resolved`: The name in the URL does not resolve to addresses of the internet. Check it, or try again later.
             *
             *     `target_other_port`: The URL has to use the port of https: and name no other. In the sandbox http://127.0.0.1 is taken with any port.
             *
             *     `target_private`: The URL leads to an address that is not of the internet. In the sandbox http://127.0.0.1 is taken.
             *
             *     `target_refused`: Nothing can be sent to this URL: it has to be a whole URL of at most 2,000 characters, without credentials.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `Subscription` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. Nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description https: on its own port, without credentials; a name of the internet. It is looked at again at each delivery. In the sandbox also a receiver on the same machine, by http: and any port.
                     * @example https://erp.example.com/hooks/waste
                     */
                    url?: string;
                    /** @description Only these types; null for all that the subscriber may be told, later ones too. */
                    types?: components["schemas"]["EventType"][] | null;
                    /** @enum {string} */
                    status?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Done. The `Subscription` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `target_not_https`: The URL has to begin with https:. In the sandbox http://127.0.0.1 is taken too.
             *
             *     `target_not_resolved`: The name in the URL does not resolve to addresses of the internet. Check it, or try again later.
             *
             *     `target_other_port`: The URL has to use the port of https: and name no other. In the sandbox http://127.0.0.1 is taken with any port.
             *
             *     `target_private`: The URL leads to an address that is not of the internet. In the sandbox http://127.0.0.1 is taken.
             *
             *     `target_refused`: Nothing can be sent to this URL: it has to be a whole URL of at most 2,000 characters, without credentials.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateSubscriptionSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `SubscriptionWithSecret` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                state?: "waiting" | "delivered" | "dead";
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
                /** @example 0195a000-0000-7000-8000-00000000002c */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The `Delivery` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayDeadDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The organisation to act for, of those one belongs to; needed where there are several. */
                "acting-organisation"?: components["parameters"]["ActingOrganisation"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0195a000-0000-7000-8000-000000000013 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. The answer as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many. */
                        replayed: number;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @example 10 */
                article?: number;
                kind?: "decides" | "attested" | "records" | "informs";
                status?: "built" | "partlyBuilt" | "planned" | "noRule";
                /** @example 2026-03-16 */
                inForceOn?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Clause"][];
                        nextCursor: null;
                        inForce: boolean;
                        /** @description When the measures are in force (第四十八條); both days are included. */
                        terms: {
                            documentNumber: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            sandbox: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Term"][];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    documentNumber: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Recorded. The `Term` as it is kept. */
            201: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Term"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AlreadyRegistered"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInstruments: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Instrument"][];
                        nextCursor: null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordInstrumentEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example order139 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    lastDay: string;
                    documentNumber: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Instrument` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `period_invalid`: The period ends before it begins, or does not join on to the days of the permit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMaterials: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        densityVersion: string;
                        items: {
                            /** @enum {string} */
                            material: "engineeringSpoil" | "stone" | "concrete" | "brick" | "tile" | "metal" | "timber" | "plastic" | "gypsum" | "asphalt";
                            /** @enum {string} */
                            category: "spoil" | "recyclable" | "other";
                            densityKgPerM3: number;
                            nationalClasses: {
                                /** @enum {string} */
                                projectKind: "newBuild" | "reconstruction" | "extension" | "repair" | "demolition" | "decoration" | "sporadicMunicipal";
                                code: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example 2026 */
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `CalendarYear` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example 2027 */
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holidays: string[];
                    workdays: string[];
                };
            };
        };
        responses: {
            /** @description Done. The `CalendarYear` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuthorities: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Authority"][];
                        nextCursor: null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example 421202 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `AuthorityWithBoundary` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityWithBoundary"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version the change is meant for. */
                "if-match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 421202 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    boundary?: components["schemas"]["Boundary"] | null;
                    hearingThreshold?: components["schemas"]["HearingThreshold"] | null;
                    speedLimitKmh?: number | null;
                    discretionSteps?: components["schemas"]["DiscretionStep"][] | null;
                };
            };
        };
        responses: {
            /** @description Done. The `AuthorityWithBoundary` as it is now. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityWithBoundary"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `fine_out_of_range`: {basis} allows from {min} to {max} yuan. Below that a ground of mitigation is recorded (Penalty Law, articles 32 and 33).
             *
             *     `no_penalty_basis`: {basis} is no basis to fine this party for this act ({offence}). Order a correction, or refer the case.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    optInAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 421281 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    documentNumber: string;
                    /**
                     * Format: date
                     * @example 2026-03-16
                     */
                    from: string;
                };
            };
        };
        responses: {
            /** @description Done. The `Authority` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `not_a_county`: Only counties opt in, and {authority} is of none. The urban area takes part by itself.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: components["parameters"]["Cursor"];
                permitNumber?: string;
                /** @example 421200260316000009HFJED */
                manifestNumber?: string;
                applicationId?: string;
                caseId?: string;
                complaintNumber?: string;
                organisationId?: components["parameters"]["OrganisationId"];
                operation?: string;
                sub?: string;
                /** @example 2026-03-16T18:20:00+08:00 */
                from?: string;
                /** @example 2026-03-16T18:20:00+08:00 */
                to?: string;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditSeals: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                cursor?: components["parameters"]["Cursor"];
                after?: number;
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. `nextCursor` as `cursor` asks for the next page; on the last it is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditSeal"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuditKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `KeySet` as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getImportTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @example vehicles */
                of: "vehicles" | "scans";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. By `Accept` also as `text/csv`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: components["schemas"]["ImportColumn"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: {
                kept?: "true" | "false";
            };
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sub: string;
                        name: string;
                        roles: ("officer" | "department" | "admin")[];
                        authority: string | null;
                        department: ("housing" | "ecology" | "trafficPolice" | "transport" | "planning") | null;
                        organisations: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            verified: boolean;
                            duties: ("owner" | "applicant" | "dispatcher" | "driver" | "gate")[];
                        }[];
                        /** @description For an administrator: `calendar_missing` for each year that deadlines may reach into by now. */
                        findings?: components["schemas"]["Finding"][];
                        kept?: {
                            memberships: {
                                /** Format: uuid */
                                organisationId: string;
                                duties: ("owner" | "applicant" | "dispatcher" | "driver" | "gate")[];
                                /** Format: date-time */
                                addedAt: string;
                                removedAt: string | null;
                            }[];
                            apiKeysMade: number;
                            projectsRegistered: number;
                            entriesInAudit: number;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description `unauthenticated`: A valid bearer token is needed. */
            401: {
                headers: {
                    "www-authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSandboxClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-16T18:20:00+08:00
                     */
                    now: string;
                };
            };
        };
        responses: {
            /** @description Done. The answer as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    seedSandbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
                /** @description Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    owners?: string[];
                };
            };
        };
        responses: {
            /** @description Done. The `SeededSandbox` as it is now. */
            200: {
                headers: {
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeededSandbox"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AlreadyRegistered"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `idempotency_key_reused`: This Idempotency-Key was used with another request. Use a new one.
             *
             *     `regulation_lapsed`: No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    runConformance: {
        parameters: {
            query?: never;
            header?: {
                /** @description `zh-Hans` (default), `zh-Hant` or `en`; codes never change with it. */
                "accept-language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    scenario: "haulier" | "weighbridge" | "siteErp" | "department";
                    ids?: components["schemas"]["ConformanceIds"];
                };
            };
        };
        responses: {
            /** @description What was asked for as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        scenario: "haulier" | "weighbridge" | "siteErp" | "department";
                        title: string;
                        passed: boolean;
                        expectations: components["schemas"]["ConformanceVerdict"][];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    onOrganisationRegistered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "organisation.registered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "organisation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {}
                 *     }
                 */
                "application/json": components["schemas"]["EventOrganisationRegistered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganisationVerified: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "organisation.verified",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "organisation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {}
                 *     }
                 */
                "application/json": components["schemas"]["EventOrganisationVerified"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganisationPeopleChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "organisation.peopleChanged",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "organisation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {}
                 *     }
                 */
                "application/json": components["schemas"]["EventOrganisationPeopleChanged"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onVehicleRegistered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "vehicle.registered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "vehicle",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "plate": "鄂L12345"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventVehicleRegistered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onVehicleChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "vehicle.changed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "vehicle",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "plate": "鄂L12345"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventVehicleChanged"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onProjectRegistered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "project.registered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "project",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "newBuild",
                 *         "regionCode": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventProjectRegistered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationSubmitted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.submitted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "submitted",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationSubmitted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.accepted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "accepted",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": "2026-04-14"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationAccepted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationSupplementRequested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.supplementRequested",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "supplementRequested",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationSupplementRequested"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationNotAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.notAccepted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "notAccepted",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationNotAccepted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationExtended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.extended",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "accepted",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": "2026-04-28"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationExtended"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationDecided: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.decided",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "approved",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": "2026-04-14"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationDecided"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationWithdrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.withdrawn",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "status": "withdrawn",
                 *         "authority": "421200",
                 *         "deemed": false,
                 *         "acceptBy": "2026-03-23",
                 *         "decideBy": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationWithdrawn"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationContested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.contested",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "contestId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationContested"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationSurveyed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.surveyed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "surveyId": "0195a000-0000-7000-8000-000000000001",
                 *         "surveyedOn": "2026-03-16"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationSurveyed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitApplicationSurveySigned: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permitApplication.surveySigned",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permitApplication",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "surveyId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitApplicationSurveySigned"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitGranted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.granted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "kind": "disposal",
                 *         "authority": "421200",
                 *         "applicationId": "0195a000-0000-7000-8000-000000000001",
                 *         "validFrom": "2026-03-16",
                 *         "validTo": "2027-03-15"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitGranted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.changed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "applicationId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitChanged"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitCopyReplaced: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.copyReplaced",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "copyNumber": 1,
                 *         "plate": "鄂L12345"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitCopyReplaced"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitCopyEnded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.copyEnded",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "copyNumber": 1,
                 *         "plate": "鄂L12345"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitCopyEnded"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitEnded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.ended",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "manner": "annulled"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitEnded"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitExpiring: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.expiring",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "validTo": "2026-04-30",
                 *         "renewBy": "2026-03-31"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitExpiring"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPermitExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "permit.expired",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "validTo": "2026-03-15"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventPermitExpired"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestsDrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifests.drawn",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "permit",
                 *         "id": "421200C202600001B"
                 *       },
                 *       "data": {
                 *         "count": 10,
                 *         "firstNumber": "421200260316000001YZJHE",
                 *         "lastNumber": "421200260316000010THC93"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestsDrawn"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestLoaded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.loaded",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "drawn",
                 *         "state": "loaded",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestLoaded"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestDeparted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.departed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "loaded",
                 *         "state": "inTransit",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestDeparted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestRedirected: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.redirected",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "inTransit",
                 *         "state": "inTransit",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestRedirected"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.received",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "inTransit",
                 *         "state": "received",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestReceived"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestRefused: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.refused",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "inTransit",
                 *         "state": "refused",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestRefused"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestReturned: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.returned",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "refused",
                 *         "state": "returned",
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestReturned"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestInspected: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.inspected",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "scanId": "0195a000-0000-7000-8000-000000000001",
                 *         "scannedAt": "2026-03-16T18:19:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestInspected"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestCompleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.completed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "received",
                 *         "state": "filed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestCompleted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestVoided: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.voided",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "drawn",
                 *         "state": "voided"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestVoided"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestSettled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.settled",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "received",
                 *         "state": "filed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestSettled"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.closed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "inTransit",
                 *         "state": "closed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestClosed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestCorrectionProposed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.correctionProposed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "received",
                 *         "state": "received",
                 *         "correctionId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestCorrectionProposed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestCorrectionAnswered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.correctionAnswered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "previousState": "received",
                 *         "state": "filed",
                 *         "correctionId": "0195a000-0000-7000-8000-000000000001",
                 *         "answer": "agreed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestCorrectionAnswered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onManifestCorrectionRequested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "manifest.correctionRequested",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "manifest",
                 *         "id": "421200260316000001YZJHE"
                 *       },
                 *       "data": {
                 *         "requestId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventManifestCorrectionRequested"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSiteRegistered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "site.registered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "site",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "siteType": "backfill",
                 *         "regionCode": "421202",
                 *         "acceptsFrom": "2026-04-01",
                 *         "acceptsTo": "2028-03-31"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventSiteRegistered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSiteChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "site.changed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "site",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "acceptsFrom": "2026-04-01",
                 *         "acceptsTo": "2028-03-31"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventSiteChanged"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSiteClosureNoticed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "site.closureNoticed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "site",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "stopsOn": "2026-06-01"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventSiteClosureNoticed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSiteClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "site.closed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "site",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "stopsOn": "2026-03-16",
                 *         "closedOn": "2026-03-16"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventSiteClosed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onIntakeReportFiled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "intakeReport.filed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "site",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "reportId": "0195a000-0000-7000-8000-000000000001",
                 *         "month": "2026-02",
                 *         "number": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventIntakeReportFiled"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onProjectRecycledOnsite: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "project.recycledOnsite",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "project",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "useId": "0195a000-0000-7000-8000-000000000001",
                 *         "usedOn": "2026-03-16",
                 *         "massKg": 12000
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventProjectRecycledOnsite"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onProjectBackfilled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "project.backfilled",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "project",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "useId": "0195a000-0000-7000-8000-000000000001",
                 *         "usedOn": "2026-03-16",
                 *         "massKg": 12000
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventProjectBackfilled"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onDeviceRegistered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "device.registered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "device",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "kind": "video",
                 *         "siteId": "0195a000-0000-7000-8000-000000000001",
                 *         "projectId": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventDeviceRegistered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationFound: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.found",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": null,
                 *         "status": "suspected",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationFound"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationConfirmed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.confirmed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": "suspected",
                 *         "status": "confirmed",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationConfirmed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationDismissed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.dismissed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": "suspected",
                 *         "status": "dismissed",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationDismissed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationPutIntoCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.putIntoCase",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": "confirmed",
                 *         "status": "inCase",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationPutIntoCase"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationReleased: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.released",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": "inCase",
                 *         "status": "confirmed",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationReleased"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.closed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "offence": "departed_without_clearance",
                 *         "previousStatus": "inCase",
                 *         "status": "closed",
                 *         "manifestNumber": "421200260316000001YZJHE",
                 *         "caseId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationClosed"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onViolationFindingGone: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "violation.findingGone",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "violation",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "status": "confirmed",
                 *         "manifestNumber": "421200260316000001YZJHE"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventViolationFindingGone"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCaseOpened: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "case.opened",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "case",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "number": "421200A202600001E",
                 *         "status": "open",
                 *         "procedure": "ordinary",
                 *         "authority": "421200"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventCaseOpened"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCaseStepAdded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "case.stepAdded",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "case",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "stepId": "0195a000-0000-7000-8000-000000000001",
                 *         "step": "notifyPenalty"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventCaseStepAdded"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintFiled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.filed",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintFiled"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.accepted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintAccepted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintTransferred: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.transferred",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintTransferred"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintExtended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.extended",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintExtended"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintLinked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.linked",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202",
                 *         "violationId": "0195a000-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintLinked"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onComplaintAnswered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "complaint.answered",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "complaint",
                 *         "id": "421202T2026000016"
                 *       },
                 *       "data": {
                 *         "authority": "421202"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventComplaintAnswered"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onControlOrderIssued: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "controlOrder.issued",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "controlOrder",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "authority": "421200",
                 *         "department": null,
                 *         "from": "2026-03-16T20:00:00+08:00",
                 *         "to": "2026-03-17T06:00:00+08:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventControlOrderIssued"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onControlOrderLifted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same for each attempt, so that what came twice is known. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0195a000-0000-7000-8000-000000000002",
                 *       "type": "controlOrder.lifted",
                 *       "at": "2026-03-16T18:20:00+08:00",
                 *       "subject": {
                 *         "kind": "controlOrder",
                 *         "id": "0195a000-0000-7000-8000-000000000001"
                 *       },
                 *       "data": {
                 *         "authority": "421200",
                 *         "department": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventControlOrderLifted"];
            };
        };
        responses: {
            /** @description The receiver wants no more: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
