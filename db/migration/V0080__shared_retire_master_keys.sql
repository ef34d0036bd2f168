-- A master key whose file may go: nothing stands under it any more. Until then the application does not start without it.
alter table master_key add column retired_at timestamptz;
