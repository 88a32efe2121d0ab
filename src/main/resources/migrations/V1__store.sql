-- Times are UTC as ISO text, which sorts as it reads. One text for SQLite and PostgreSQL; ${bytes} is blob or bytea.

create table sources (
  id            text primary key,
  kind          text not null,
  publisher     text not null,
  address       text not null default '',
  etag          text not null default '',
  last_modified text not null default '',
  first_success text,
  last_poll     text,
  last_success  text,
  newest        text,
  failing_since text,
  failures      integer not null default 0,
  http          integer not null default 0,
  message       text not null default ''
);

create table items (
  key        text primary key,
  source     text not null references sources (id),
  story      text not null,
  publisher  text not null,
  language   text not null,
  area       integer not null,
  type       text not null,
  only_rule  text not null,
  never_rule text not null,
  link       text not null,
  title      text not null,
  title_key  text not null,
  lead       text not null,
  published  text,
  dated      text not null,
  first_seen text not null,
  baseline   integer not null
);
create index items_story on items (story);
create index items_first_seen on items (first_seen);
create index items_dated on items (dated);
create index items_title_key on items (title_key, dated);

create table verdicts (
  item        text primary key references items (key),
  rules       text not null,
  level       text not null,
  area        integer not null,
  second_area integer not null,
  score       double precision not null,
  words       text not null,
  type        text not null,
  reason      text not null
);
create index verdicts_level on verdicts (level);

create table editions (
  period    text primary key,
  kind      text not null,
  from_at   text not null,
  until_at  text not null,
  state     text not null,
  opened_at text not null,
  frozen_at text,
  sent_at   text,
  subject   text not null default ''
);

create table edition_stories (
  period text not null references editions (period),
  number integer not null,
  story  text not null,
  area   integer not null,
  primary key (period, number)
);
create index edition_stories_story on edition_stories (story);

create table edition_parts (
  period     text not null references editions (period),
  position   integer not null,
  name       text not null,
  media_type text not null,
  content    ${bytes} not null,
  primary key (period, position)
);

create table deliveries (
  period       text not null references editions (period),
  recipient    text not null,
  copy         integer not null,
  message_id   text not null,
  created_at   text not null,
  state        text not null,
  attempts     integer not null default 0,
  next_attempt text not null,
  leased_until text not null,
  sent_at      text,
  message      text not null default '',
  primary key (period, recipient, copy)
);
create index deliveries_state on deliveries (state, next_attempt);
