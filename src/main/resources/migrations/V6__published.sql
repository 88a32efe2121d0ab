-- The items of published reports, read from the documents: what the rules are tested against.

create table published_items (
  month       text not null,    -- 2026-03
  position    integer not null, -- in the report's order, from 1
  title       text not null,
  type        text not null,
  area        integer not null,
  second_area integer not null,
  relevance   integer not null,
  publisher   text not null,
  body        text not null,    -- a paragraph a line
  urls        text not null,    -- an address a line
  primary key (month, position)
);
