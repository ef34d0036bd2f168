package com.keyuan.crm.calendar.persistence;

import com.keyuan.crm.calendar.CalendarDay;
import com.keyuan.crm.calendar.CalendarDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCalendarDays extends CalendarDays, Repository<CalendarDay, LocalDate> {

    @Override
    @Query("select d from CalendarDay d where d.dayOn between :first and :last order by d.dayOn")
    List<CalendarDay> between(LocalDate first, LocalDate last);
}
