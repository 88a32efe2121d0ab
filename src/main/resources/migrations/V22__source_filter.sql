-- Which of its source's own filters keeps an item out: 'only', 'never', or '' for none. Until now only the reason's sentence
-- told, so the verdicts that are there already get what theirs says.
alter table verdicts add column source_filter text not null default '';
update verdicts set source_filter = case
    when substr(reason, 1, 28) = 'Källans eget filter (never: ' then 'never'
    else 'only'
  end
  where substr(reason, 1, 19) = 'Källans eget filter';
