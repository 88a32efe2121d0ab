-- One row an item instead of one a trace: random places in a large table took most of the time and of the disk's writes of
-- taking many items in. They are found in memory; filled in Java.
create table title_traces (
  item   integer not null primary key,
  day    integer not null,
  traces ${bytes} not null
);
create index title_traces_day on title_traces (day);
drop table traces;
