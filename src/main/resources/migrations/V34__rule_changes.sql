-- Changes of areas.yaml that were saved on the page for the rules: who, why, and the file before and after.
create table rule_changes (
  number     integer not null primary key,
  changed_at text    not null,
  by_whom    text    not null,
  machine    text    not null,
  why        text    not null,
  old_rules  text    not null,
  new_rules  text    not null
);
