-- Rows are held against what is there that may be the same; where there is much of it, that takes longer than to read them.

alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (
    state in ('reading', 'mapping', 'comparing', 'ready', 'importing', 'done', 'undoing', 'undone', 'failed', 'discarded'));
