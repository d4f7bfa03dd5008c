/**
 * Empties everything but the ledger of migrations, also pg-boss's queue; row ids begin at 1 again. Rows are deleted:
 * to truncate gives each table and index a new file, which takes longer than most claims. In the role of a replica
 * no table asks another whether it may.
 */
export const emptyTables = `
  do $$
  declare name text;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
      execute format('delete from %I', name);
    end loop;
    for name in select format('public.%I', sequencename) from pg_sequences
      where schemaname = 'public' and last_value is not null loop
      perform setval(name::regclass, 1, false);
    end loop;
    if to_regclass('pgboss.job') is not null then
      delete from pgboss.job;
    end if;
  end $$`;
