-- An edition as those read it who chose some of its areas ("1 5"), and which deliveries are theirs; '' is the whole edition.
alter table deliveries add column areas text not null default '';

create table edition_choices (
  period  text not null references editions (period),
  areas   text not null,
  subject text not null,
  primary key (period, areas)
);

create table edition_choice_parts (
  period     text not null,
  areas      text not null,
  position   integer not null,
  name       text not null,
  media_type text not null,
  content    ${bytes} not null,
  primary key (period, areas, position),
  foreign key (period, areas) references edition_choices (period, areas)
);
