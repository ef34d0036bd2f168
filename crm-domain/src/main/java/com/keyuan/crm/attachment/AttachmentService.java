package com.keyuan.crm.attachment;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping files on records, asked of the room that owns the record. */
@Service
@Transactional
public class AttachmentService {

    /** More on one record is a mistake, or somebody's archive. */
    public static final int MOST_PER_RECORD = 50;

    private final Attachments attachments;
    private final AttachmentContents contents;
    private final Map<String, AttachmentOwner> owners;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AttachmentService(
            Attachments attachments,
            AttachmentContents contents,
            List<AttachmentOwner> owners,
            Access access,
            Audit audit,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity()));
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a file and keeps it on the record. The same id again, by the same author, is the same file.
     *
     * @param content read to the end or to one byte over the limit; the caller closes it
     * @throws FileRefused when it is no file that is kept
     * @throws SavedOtherwise when another file, or one on another record, came before with this id
     */
    public AttachmentId store(
            CurrentUser user, AttachmentId id, SourceRef owner, String fileName, InputStream content) {
        access.require(user, Action.ATTACHMENT_USE);
        if (!owner(owner).mayAdd(user, owner.id())) {
            throw new FileAccessRefused(owner);
        }
        CheckedFile file = CheckedFile.of(fileName, content);
        Optional<Attachment> sentBefore = attachments.findById(id);
        if (sentBefore.isPresent()) {
            isTheSame(user, sentBefore.get(), owner, file);
            return id;
        }
        if (attachments.countOf(owner) >= MOST_PER_RECORD) {
            throw FileRefused.tooMany(MOST_PER_RECORD);
        }
        keep(user, id, owner, file);
        return id;
    }

    private static void isTheSame(CurrentUser user, Attachment stored, SourceRef owner, CheckedFile sent) {
        if (!user.isSelf(stored.getCreatedBy())) {
            throw new NotFound("attachment", stored.getId());
        }
        SavedOtherwise.unlessSame(
                subject(stored.getId()), List.of(stored.getOwner(), stored.getSha256()), List.of(owner, sent.sha256()));
    }

    private void keep(CurrentUser user, AttachmentId id, SourceRef owner, CheckedFile file) {
        Optional<byte[]> small = SmallPicture.of(file.kind(), file.content());
        attachments.save(new Attachment(id, owner, file, small.isPresent(), user.id(), clock.instant()));
        contents.write(id, file.content());
        small.ifPresent(picture -> contents.writeThumbnail(id, picture));
        audit.record(
                AuditKind.CREATED, user, subject(id), facts(owner, file.name().value(), file.sha256()));
    }

    /** The record's files in the order in which they came. */
    @Transactional(readOnly = true)
    public AttachmentList listOf(CurrentUser user, SourceRef owner) {
        access.require(user, Action.ATTACHMENT_USE);
        AttachmentOwner room = owner(owner);
        if (!room.maySee(user, owner.id())) {
            throw new FileAccessRefused(owner);
        }
        return new AttachmentList(
                owner,
                attachments.rowsOf(owner),
                AttachmentId.next(),
                room.mayAdd(user, owner.id()),
                room.mayRemove(user, owner.id()) ? user.id() : null);
    }

    /** The record's files for a room that has itself asked whether the reader may see them. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> listOf(SourceRef owner) {
        return attachments.rowsOf(owner);
    }

    /** The file itself, which is logged; its bytes are read while they are sent, after this call has returned. */
    public AttachmentFile open(CurrentUser user, AttachmentId id) {
        Attachment file = seen(user, id);
        audit.record(
                AuditKind.VIEWED,
                user,
                subject(id),
                Changes.none().note("owner", file.getOwner()).note("fileName", file.getFileName()));
        return new AttachmentFile(
                file.getFileName(),
                file.getKind().mediaType(),
                file.getSize(),
                file.getSha256(),
                new PiecesStream(contents, id, file.getSize()));
    }

    /** The small picture of an image; {@link NotFound} where there is none. */
    @Transactional(readOnly = true)
    public AttachmentFile openThumbnail(CurrentUser user, AttachmentId id) {
        Attachment file = seen(user, id);
        byte[] picture = contents.piece(id, AttachmentContents.THUMBNAIL)
                .orElseThrow(() -> new NotFound("attachment thumbnail", id));
        return new AttachmentFile(
                file.getFileName(),
                FileKind.JPG.mediaType(),
                picture.length,
                file.getSha256(),
                new ByteArrayInputStream(picture));
    }

    /** Takes a file away: by its author, as long as the record allows. Returns the record it hung on. */
    public SourceRef remove(CurrentUser user, AttachmentId id) {
        access.require(user, Action.ATTACHMENT_USE);
        Attachment file = load(id);
        SourceRef owner = file.getOwner();
        if (!user.isSelf(file.getCreatedBy()) || !owner(owner).mayRemove(user, owner.id())) {
            throw new FileAccessRefused(owner);
        }
        attachments.delete(file);
        audit.record(
                AuditKind.CHANGED,
                user,
                subject(id),
                Changes.none()
                        .field("fileName", file.getFileName(), null)
                        .field("owner", owner, null)
                        .field("sha256", file.getSha256(), null));
        return owner;
    }

    private Attachment seen(CurrentUser user, AttachmentId id) {
        access.require(user, Action.ATTACHMENT_USE);
        Attachment file = load(id);
        if (!owner(file.getOwner()).maySee(user, file.getOwner().id())) {
            throw new FileAccessRefused(file.getOwner());
        }
        return file;
    }

    private Attachment load(AttachmentId id) {
        return attachments.findById(id).orElseThrow(() -> new NotFound("attachment", id));
    }

    private AttachmentOwner owner(SourceRef owner) {
        AttachmentOwner room = owners.get(owner.kind());
        if (room == null) {
            throw new NotFound(owner.kind(), owner.id());
        }
        return room;
    }

    private static Changes facts(SourceRef owner, String fileName, String sha256) {
        return Changes.none()
                .field("owner", null, owner)
                .field("fileName", null, fileName)
                .field("sha256", null, sha256);
    }

    private static SourceRef subject(AttachmentId id) {
        return new SourceRef("attachment", id.value());
    }
}
