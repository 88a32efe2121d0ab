-- When an item's article was asked for its lead; empty: not yet. An item is asked for once.

alter table items add column lead_asked text not null default '';
create index items_source on items (source, first_seen);
