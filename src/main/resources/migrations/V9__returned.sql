-- What became of each story of a month's draft when the analysts' edited document came back.

create table returned_items (
  month          text not null,    -- 2026-03
  position       integer not null, -- published ones in the report's order, then the others in the draft's
  state          text not null,    -- KEPT, ADDED, OWN, REMOVED, LEFT_OVER
  story          text not null,    -- empty for an item that the archive does not have
  proposed_area  integer not null,
  proposed_title text not null,
  proposed_type  text not null,
  title          text not null,
  type           text not null,
  area           integer not null,
  second_area    integer not null,
  relevance      integer not null,
  publisher      text not null,
  body           text not null,    -- a paragraph a line
  urls           text not null,    -- an address a line
  primary key (month, position)
);

-- What a published item is known by when a source brings it later: an item's key, or title: and its title's key.
create table published_marks (
  mark     text not null,
  month    text not null,
  until_at text not null, -- items dated from then on are other news
  primary key (mark, month)
);
create index published_marks_month on published_marks (month);
