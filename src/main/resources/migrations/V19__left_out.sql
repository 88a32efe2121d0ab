-- What an edition does not show because of its quotas: how many stories, by the source that brought their strongest item.
create table edition_left_out (
  period    text not null references editions (period),
  source    text not null,
  publisher text not null,
  stories   integer not null,
  primary key (period, source)
);
