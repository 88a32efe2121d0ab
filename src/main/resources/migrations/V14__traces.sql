-- Traces of titles find the items that may be the same news. They are numbers, and so are items there: title_pairs held
-- texts, and took up most of the time of taking an item in. They are filled for the newest items in Java.
create table traces (
  trace bigint not null,
  day   integer not null,
  item  integer not null,
  primary key (trace, day, item)
) ${clustered};
alter table items add column number integer not null default 0;
update items set number = counted.n
  from (select key, row_number() over (order by first_seen, key) as n from items) counted where counted.key = items.key;
create unique index items_number on items (number);
drop index items_title_key;
drop index verdicts_level;

drop table title_pairs;
