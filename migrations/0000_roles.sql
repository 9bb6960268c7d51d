-- The role that serves owns nothing; the role that migrates may become it, and grants it to the login that serves.
-- Roles belong to the whole server, so another database of it may have made this one already.
do $$
begin
  create role construction_waste_service nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;
--> statement-breakpoint
do $$
begin
  execute format('grant construction_waste_service to %I', current_user);
exception
  -- A superuser may become any role without a grant; another login needs one from whoever made the role.
  when insufficient_privilege then
    if not pg_has_role(current_user, 'construction_waste_service', 'member') then
      raise exception 'The role construction_waste_service exists already; grant it to % first.', current_user;
    end if;
end
$$;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
create function epoch_ms(at timestamptz) returns bigint
  language sql immutable parallel safe
  return floor(extract(epoch from at) * 1000)::bigint;
