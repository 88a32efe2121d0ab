-- What tells items apart whose source repeats or changes their address: the source's own name (a hash of guid or fragment),
-- and the address where the key is not just that. Only for items that have such; filled for old items in Java.
create table item_names (
  item    integer not null primary key,
  address text not null,
  name    text not null
);
create index item_names_address on item_names (address);
create index item_names_name on item_names (name);
-- Whether names have been kept since the source's last poll: 0 after the upgrade, until it is polled again.
alter table sources add column names_kept integer not null default 0;
