-- What polls show of a source's health, and the state that is made of it.

alter table sources add column shown integer not null default 0;           -- items at the last poll that showed any
alter table sources add column empty_since text;                           -- answers, but shows nothing
alter table sources add column gap_at text;                                -- when items were last missed
alter table sources add column unreadable integer not null default 0;      -- every failure of this row was no feed or list
alter table sources add column moved_to text not null default '';          -- where a permanent redirect leads
alter table sources add column per_week double precision not null default 0;
alter table sources add column state text not null default 'OK';
alter table sources add column state_since text;
alter table sources add column state_reason text not null default '';
alter table sources add column told_state text not null default 'OK';      -- what the operator knows

update sources set shown = 1 where newest is not null;
create index items_source_dated on items (source, dated);
