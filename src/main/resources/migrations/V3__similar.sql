-- Pairs of the telling words of titles, by which items are found that may be the same news in other words.

create table title_pairs (
  pair  text not null,
  dated text not null,
  item  text not null references items (key)
);
create index title_pairs_pair on title_pairs (pair, dated);
