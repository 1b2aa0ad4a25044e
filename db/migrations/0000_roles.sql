-- Three roles, none of which signs in by itself: logins are made members of portal_app or portal_office.
-- An owner without CREATEROLE has them made beforehand; then this changes nothing.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['portal_app', 'portal_office', 'portal_gate'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null; -- roles belong to the cluster: another database's migration was quicker
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'usage') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
grant usage on schema public to portal_app, portal_office, portal_gate;
