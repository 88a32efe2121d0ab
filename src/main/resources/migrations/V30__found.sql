-- Where a source is read in place of its own addresses, which have failed; and when its site was looked at for that.
create table found_addresses (
  source     text primary key,
  for_url    text not null,             -- the own addresses that it stands for: another url in the file makes it void
  kind       text not null default '',
  address    text not null default '',  -- empty while nothing is found
  parameters text not null default '',  -- what the kind needs besides, a line each: name=value
  found_from text not null default '',  -- where the address comes from, in plain words
  found_at   text,
  own_tried  text,                      -- when its own addresses were last asked
  looks      integer not null default 0,
  next_look  text not null,
  tried      text not null default '',  -- addresses that brought nothing, a line each: asked last next time
  outcome    text not null default ''   -- what the last look brought, in plain words
);

-- 1 when an address of the source's last failed poll was refused (HTTP 401, 403 …, robots.txt): such a site is left alone.
alter table sources add column refused integer not null default 0;
