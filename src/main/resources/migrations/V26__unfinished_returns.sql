-- Months whose edited draft came back with the draft's own notes in it: kept as labels, and published only when somebody says so.
create table unfinished_returns (
  month  text not null primary key, -- 2026-03
  answer text not null,             -- the period of the answer that asks; empty for none
  done   integer not null           -- 1 when somebody has said that it is to be published as it is
);
create index unfinished_returns_answer on unfinished_returns (answer);
