package io.footnote.store;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.h2.mvstore.MVMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Records by key. Whatever a method wrote outlasts the process as soon as the method returns. Thread-safe. */
public final class Table<V> {

    /** A later version may know more fields, an earlier one must still read its own. */
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final MVMap<String, String> map;
    private final Class<V> type;
    private final Runnable commit;

    Table(MVMap<String, String> map, Class<V> type, Runnable commit) {
        this.map = map;
        this.type = type;
        this.commit = commit;
    }

    public Optional<V> get(String key) {
        return Optional.ofNullable(map.get(key)).map(this::read);
    }

    public void put(String key, V value) {
        map.put(key, write(value));
        commit.run();
    }

    /** Of several threads with one key, one gets true. Those that get false return after the value was written, too. */
    public boolean putIfAbsent(String key, V value) {
        boolean absent = map.putIfAbsent(key, write(value)) == null;
        commit.run();
        return absent;
    }

    /** Ascending by key. */
    public List<Row<V>> rows() {
        List<Row<V>> rows = new ArrayList<>();
        map.forEach((key, value) -> rows.add(new Row<>(key, read(value))));
        return rows;
    }

    public void removeIf(Predicate<V> unwanted) {
        rows().stream().filter(row -> unwanted.test(row.value())).forEach(row -> map.remove(row.key()));
        commit.run();
    }

    public int size() {
        return map.size();
    }

    private String write(V value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private V read(String value) {
        try {
            return JSON.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
