-- Sites that analysts bring items of and no source reads: how often, and what came of looking for a source there.
create table proposed_sites (
  site         text primary key,          -- the host, without www.
  mentions     integer not null,          -- items of the last three months
  last_mention text not null,             -- when their number last grew
  next_look    text,
  proposal     text not null default '',  -- the id of the source that is proposed; empty for none
  outcome      text not null default ''
);
