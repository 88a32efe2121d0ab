-- What is wrong and no source's fault, and what operators know of it.
create table troubles (
  name   text not null,
  node   text not null,  -- whose disk or files it is about; empty when it is everybody's
  reason text not null,
  since  text not null,
  mended text,           -- null while it lasts
  told   text,           -- when operators were last told that it lasts; null when they do not think that it does
  primary key (name, node)
);

-- Who tells them at the moment.
create table alert_lease (
  name         text primary key,
  leased_until text not null
);

-- When they were told, so that there are not too many mails.
create table alert_mails (
  sent_at text primary key
);
