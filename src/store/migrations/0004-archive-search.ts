import type { BackendWords, Migration } from './migration.ts';

/** FTS5 without a copy of the texts. Words are folded before they come here: the tokenizer only parts them. */
const sqlite = [
  `create virtual table articles_search using fts5(
    title, text, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
  )`,
  `insert into articles_search (rowid, title, text)
    select id, archive_words(title), archive_words(text) from articles`,
  `create trigger articles_search_added after insert on articles begin
    insert into articles_search (rowid, title, text)
      values (new.id, archive_words(new.title), archive_words(new.text));
  end`,
  `create trigger articles_search_changed after update of title, text on articles
    when old.title is not new.title or old.text is not new.text begin
    delete from articles_search where rowid = old.id;
    insert into articles_search (rowid, title, text)
      values (new.id, archive_words(new.title), archive_words(new.text));
  end`,
  `create trigger articles_search_removed after delete on articles begin
    delete from articles_search where rowid = old.id;
  end`,
];

const postgres = [
  `create table articles_search (
    article_id bigint primary key references articles (id) on delete cascade,
    words tsvector not null
  )`,
  'create index articles_search_words on articles_search using gin (words)',
];

const statements: Readonly<Record<BackendWords['kind'], readonly string[]>> = { sqlite, postgres };

/** The words of the articles, for those who look for what was published. No store on PostgreSQL is older than this. */
export const archiveSearch: Migration = {
  number: 4,
  name: 'archive-search',
  statements: ({ kind }) => statements[kind],
};
