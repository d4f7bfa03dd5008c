/** Empties everything but the ledger of migrations, also pg-boss's queue; row ids begin at 1 again. */
export const emptyTables = `
  do $$
  declare name text;
  begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
      execute format('truncate table %I restart identity cascade', name);
    end loop;
    if to_regclass('pgboss.job') is not null then
      truncate table pgboss.job cascade;
    end if;
  end $$`;
