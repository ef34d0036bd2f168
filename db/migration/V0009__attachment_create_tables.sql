-- Files that hang on records, in the same transaction and the same backup as they.

create table attachment (
    id           uuid primary key,
    version      bigint not null,
    -- the record it hangs on: the room's word and the record's id
    owner_kind   varchar(40) not null,
    owner_id     uuid not null,
    -- as cleaned: no path, no control or direction characters
    file_name    varchar(140) not null,
    kind         varchar(8) not null,
    -- of what is kept, which for images is what came without its metadata
    size         integer not null,
    sha256       varchar(64) not null,
    thumbnail    boolean not null,
    created_by   uuid not null,
    created_at   timestamptz not null,
    constraint attachment_created_by_fk foreign key (created_by) references person,
    constraint attachment_kind_known check (kind in ('JPG', 'PNG', 'WEBP', 'PDF', 'OFD', 'XML', 'XLSX', 'CSV')),
    constraint attachment_size_limit check (size between 1 and 10485760)
);
-- a record's files
create index attachment_owner_idx on attachment (owner_id, owner_kind);

-- the bytes, in pieces that are read one by one while they are sent; the small picture is piece -1
create table attachment_piece (
    attachment_id uuid not null,
    position      integer not null,
    content       bytea not null,
    constraint attachment_piece_pk primary key (attachment_id, position),
    constraint attachment_piece_attachment_fk foreign key (attachment_id) references attachment on delete cascade,
    constraint attachment_piece_position check (position >= -1)
);
-- images and archives are compressed already
alter table attachment_piece alter column content set storage external;
