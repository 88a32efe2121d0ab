-- Items that were removed from the archive, by a short hash of their keys: a source that still shows one brings no news.
create table forgotten_items (
  key_hash text primary key
);

-- The same table without its reference to items: removing an item would look through all of it for each one.
create table title_pairs_kept (
  pair  text not null,
  dated text not null,
  item  text not null
);
insert into title_pairs_kept (pair, dated, item) select pair, dated, item from title_pairs;
drop table title_pairs;
alter table title_pairs_kept rename to title_pairs;
create index title_pairs_pair on title_pairs (pair, dated);
