-- A site's robots.txt as it last answered; its key is scheme and authority, for example https://www.example.se.
create table robots (
  host       text primary key,
  fetched_at text not null,
  status     integer not null,
  content    text not null
);

-- A source that keeps failing, or has asked for it, is not asked by a schedule before this.
alter table sources add column next_attempt text;
