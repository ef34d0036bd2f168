package com.keyuan.crm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the application and its database: it can be cut and mended, and made slow. */
final class Wire implements AutoCloseable {

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile long delay;

    Wire(int there) throws IOException {
        this.there = there;
        here = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /** Every connection breaks, and no new one comes about. */
    void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    void mend() {
        cut = false;
    }

    /** Each packet takes so much longer. */
    void slow(long millis) {
        delay = millis;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket near = here.accept();
                if (cut) {
                    close(near);
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), there);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                begin(() -> pump(near, far));
                begin(() -> pump(far, near));
            } catch (IOException e) {
                if (!here.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] packet = new byte[1 << 14];
        try {
            for (int read = from.getInputStream().read(packet);
                    read >= 0;
                    read = from.getInputStream().read(packet)) {
                if (delay > 0) {
                    CrmProcess.pause(delay);
                }
                to.getOutputStream().write(packet, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // the other side is told below
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        open.forEach(Wire::close);
    }
}
